import type { ReactNode } from 'react';
import { ConsoleRoot } from '../../shell/console-root.tsx';

export default function ConsoleLayout({ children }: { children: ReactNode }) {
  return <ConsoleRoot>{children}</ConsoleRoot>;
}
