import { download } from '../../ui/download.ts';
import { sceneSvg, type Drawing } from './scene-svg.ts';

export type ExportFormat = 'SVG' | 'PNG' | 'JSON';

/** Hands the canvas to the person as a file, drawn in the theme shown. */
export async function exportCanvas(
  format: ExportFormat,
  drawing: Omit<Drawing, 'colour'>,
  name: string,
): Promise<void> {
  const extension = format.toLowerCase();
  download(await contentOf(format, { ...drawing, colour: tokenColour }), `${name}.${extension}`);
}

async function contentOf(format: ExportFormat, drawing: Drawing): Promise<Blob> {
  switch (format) {
    case 'SVG':
      return new Blob([sceneSvg(drawing)], { type: 'image/svg+xml' });
    case 'PNG':
      return rasterised(sceneSvg(drawing));
    case 'JSON':
      return new Blob([JSON.stringify(asJson(drawing), null, 2)], { type: 'application/json' });
  }
}

/** The entities as the console knows them, and where their cards are. */
function asJson({ graph, arrangement }: Drawing) {
  return {
    entities: [...graph.entities()],
    positions: Object.fromEntries(arrangement.positions),
  };
}

function tokenColour(token: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${token}`).trim();
}

/** Twice the size, so that it is sharp on a slide. */
const SCALE = 2;

async function rasterised(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * SCALE;
  canvas.height = image.height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The canvas is too large for this browser to draw as PNG.'));
    });
  });
}
