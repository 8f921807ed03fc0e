import { Download } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { takeFile } from '#renderer/state/import-draft';
import { readSpecFile } from './read-spec-file.ts';

/** Lets a file be dropped anywhere on the window, and says so while one is held over it. */
export function DropNote({ onTaken }: { onTaken(): void }) {
  const [isOver, setIsOver] = useState(false);
  const taken = useEffectEvent(onTaken);
  useEffect(() => {
    const take = async (file: File): Promise<void> => {
      takeFile(await readSpecFile(file));
      taken();
    };
    const onOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      // Leaving one element for another is not leaving the window.
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      void take(file);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  if (!isOver) return null;
  return (
    <div className="pointer-events-none fixed inset-3 z-50 flex items-center justify-center rounded-dialog border-2 border-dashed border-accent bg-accent-soft/90">
      <p className="flex items-center gap-2 text-section font-semibold text-text">
        <Download aria-hidden size={20} strokeWidth={1.5} />
        Drop a bottle.toml to import it
      </p>
    </div>
  );
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}
