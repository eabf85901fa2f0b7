import { Copyable } from '../../ui/copyable.tsx';
import { KeyValue, KeyValues } from '../../ui/key-values.tsx';
import { PanelSection } from '../../ui/side-panel.tsx';

/** A port's options, key by key. */
export function OptionRows({ options }: { options: Readonly<Record<string, string>> }) {
  const entries = Object.entries(options);
  if (entries.length === 0) return null;
  return (
    <PanelSection title="Options">
      <KeyValues className="grid-cols-[minmax(104px,max-content)_minmax(0,1fr)]">
        {entries.map(([key, value]) => (
          <KeyValue key={key} label={<span className="font-mono text-xs">{key}</span>}>
            <Copyable value={value} wrap />
          </KeyValue>
        ))}
      </KeyValues>
    </PanelSection>
  );
}
