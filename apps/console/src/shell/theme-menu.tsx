'use client';
import { Monitor, Moon, Sun } from 'lucide-react';
import { useTheme } from 'next-themes';
import { useActions } from '../ui/actions.ts';
import { Dropdown, DropdownChoice } from '../ui/dropdown.tsx';
import { RailButton } from './rail-button.tsx';

const themes = [
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
  { value: 'system', label: 'As the system', icon: Monitor },
] as const;

/** Chooses light, dark or the system's; "Toggle theme" in the palette flips it. */
export function ThemeMenu() {
  const { theme, setTheme, resolvedTheme } = useTheme();
  useActions([
    {
      id: 'toggle-theme',
      group: 'Actions',
      label: 'Toggle light and dark theme',
      run: () => setTheme(resolvedTheme === 'dark' ? 'light' : 'dark'),
    },
  ]);
  return (
    <Dropdown
      side="right"
      align="end"
      trigger={
        <RailButton label="Theme">
          <Sun className="hidden dark:block" />
          <Moon className="dark:hidden" />
        </RailButton>
      }
    >
      {themes.map(({ value, label, icon: Icon }) => (
        <DropdownChoice key={value} checked={theme === value} onSelect={() => setTheme(value)}>
          <Icon /> {label}
        </DropdownChoice>
      ))}
    </Dropdown>
  );
}
