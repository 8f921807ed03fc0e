import { useState, type RefObject } from 'react';
import { savePng, saveSvg, writeSvg } from '#renderer/ui/browser/save-picture';
import { MenuButton } from '#renderer/ui/overlay/menu.tsx';

interface ExportMenuProps {
  /** Holds the picture. */
  readonly picture: RefObject<HTMLElement | null>;
  /** The title inside the file. */
  readonly title: string;
  /** Without its ending. */
  readonly fileName: string;
}

/** Gives a picture of the page to the person as a file, in the colours in which it is shown. */
export function ExportMenu({ picture, title, fileName }: ExportMenuProps) {
  const [isRefused, setIsRefused] = useState(false);
  const write = (): string | null => {
    const shown = picture.current?.querySelector('svg');
    return shown === null || shown === undefined ? null : writeSvg(shown, title);
  };
  const save = async (kind: 'svg' | 'png'): Promise<void> => {
    const text = write();
    if (text === null) return;
    setIsRefused(false);
    try {
      if (kind === 'svg') saveSvg(text, `${fileName}.svg`);
      else await savePng(text, `${fileName}.png`);
    } catch {
      setIsRefused(true);
    }
  };
  return (
    <span className="flex items-center gap-2">
      {isRefused ? (
        <span role="alert" className="text-second text-broken">
          This browser did not draw the picture. SVG still works.
        </span>
      ) : null}
      <MenuButton
        label="Export"
        size="small"
        items={[
          { id: 'svg', label: 'Picture as SVG', onAction: () => void save('svg') },
          { id: 'png', label: 'Picture as PNG', onAction: () => void save('png') },
        ]}
      />
    </span>
  );
}
