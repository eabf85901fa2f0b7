import { writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';

/** Profiles this process until told to stop; nothing happens without a path for the result. */
export async function startProfile(path: string | undefined): Promise<{ stop(): Promise<void> }> {
  if (path === undefined) return { stop: async () => {} };
  const inspector = new Session();
  inspector.connect();
  await inspector.post('Profiler.enable');
  await inspector.post('Profiler.setSamplingInterval', { interval: 500 });
  await inspector.post('Profiler.start');
  return {
    async stop() {
      const { profile } = await inspector.post('Profiler.stop');
      inspector.disconnect();
      await writeFile(path, JSON.stringify(profile));
    },
  };
}
