'use client';
import { useTheme } from 'next-themes';
import { Toaster as Sonner } from 'sonner';

export { toast } from 'sonner';

/** Where toasts appear; mounted by the app's root. */
export function Toaster() {
  const { resolvedTheme } = useTheme();
  return (
    <Sonner
      theme={resolvedTheme === 'dark' ? 'dark' : 'light'}
      position="bottom-center"
      offset={44}
      gap={8}
      style={{ fontFamily: 'inherit' }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-start gap-2.5 rounded-lg border border-line bg-panel p-3 text-sm text-fg shadow-overlay',
          title: 'font-medium',
          description: 'mt-0.5 text-xs text-mut',
          error: 'border-down/50',
          actionButton: 'ml-auto rounded-md bg-accent px-2 py-1 text-xs text-onaccent',
        },
      }}
    />
  );
}
