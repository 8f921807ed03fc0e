import { useEffect, useState } from 'react';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { type Choice, firstChoice, showFile } from './file-choice.ts';
import { factOfFile } from './file-notes.ts';
import { FileFactSlip } from './file-fact-slip.tsx';
import { FileList } from './file-list.tsx';
import { FilePane } from './file-pane.tsx';
import { GvproxyTable } from './gvproxy-table.tsx';
import { wantedFile, wantFile } from './wanted-file.ts';

const GVPROXY = 'gvproxy.yaml';

/** The files of a bottle: what would be written, what lies on disk, what lay there before, and what the programs make of it. */
export function ConfigTab({ detail }: { readonly detail: BottleDetail }) {
  const [choice, setChoice] = useState<Choice>(() => {
    const wanted = wantedFile(detail.row.slug);
    return wanted === null ? firstChoice(detail) : { kind: 'stage', name: wanted };
  });
  const [former, setFormer] = useState<number | null>(null);
  // A wish is granted once.
  useEffect(() => {
    wantFile(null);
  }, []);
  const { files, shield, gvproxyReading } = detail.view;
  const file = showFile(detail, choice);
  const known = files
    .filter(({ name }) => name !== GVPROXY || gvproxyReading === null)
    .flatMap((each) => {
      const fact = factOfFile(each, shield);
      return fact === null ? [] : [{ name: each.name, fact }];
    });
  return (
    <div className="grid flex-1 grid-cols-[224px_minmax(0,1fr)] gap-x-4 max-rail:grid-cols-[200px_minmax(0,1fr)]">
      <div className="flex flex-col gap-4 border-r border-line pr-3">
        <FileList
          detail={detail}
          choice={choice}
          former={former}
          onChoose={(next) => {
            setChoice(next);
            setFormer(null);
          }}
          onChooseFormer={setFormer}
        />
        {known.map(({ name, fact }) => (
          <FileFactSlip key={name} name={name} known={fact} />
        ))}
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <FilePane
          key={`${choice.kind}:${file.name}`}
          detail={detail}
          file={file}
          isSpec={choice.kind === 'spec' || file.view === null}
          formerNumber={former}
          onFormer={setFormer}
        />
        {file.name === GVPROXY && gvproxyReading !== null ? <GvproxyTable reading={gvproxyReading} /> : null}
      </div>
    </div>
  );
}
