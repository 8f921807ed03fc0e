import { Monitor, Moon, Sun } from 'lucide-react';
import { setTheme, type Theme, THEMES, useTheme } from '#renderer/state/theme';
import { MenuButton } from '#renderer/ui/overlay/menu.tsx';

const WORDS: Readonly<Record<Theme, string>> = { system: 'As the system', light: 'Light', dark: 'Dark' };
const ICONS = { system: Monitor, light: Sun, dark: Moon };

/** The choice of light, dark, or as the system is. */
export function ThemeMenu() {
  const theme = useTheme();
  return (
    <MenuButton
      label={`Theme: ${WORDS[theme].toLowerCase()}`}
      icon={ICONS[theme]}
      size="small"
      isQuiet
      items={THEMES.map((id) => ({
        id,
        label: WORDS[id],
        icon: ICONS[id],
        isChosen: id === theme,
        onAction: () => {
          setTheme(id);
        },
      }))}
    />
  );
}
