import { type KeySection, listKeys } from '#renderer/actions/key-notes';
import { isMacKeyboard } from '#renderer/actions/keys';
import { KeyCaps } from '#renderer/actions/key-caps.tsx';
import { goTo } from '#renderer/state/route';
import { useSettings } from '#renderer/state/settings';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Dialog } from '#renderer/ui/overlay/dialog.tsx';

/** Every key of the page, by the place where it works. */
export function KeysSheet({ onClose }: { onClose(): void }) {
  const isOff = useSettings()?.singleKeys === false;
  return (
    <Dialog
      isOpen
      title="Keys"
      width={760}
      onClose={onClose}
      footer={
        <Button
          kind="secondary"
          onPress={() => {
            onClose();
            goTo({ kind: 'settings' });
          }}
        >
          {isOff ? 'Turn single keys on in Settings' : 'Turn single keys off in Settings'}
        </Button>
      }
    >
      {isOff ? (
        <p className="mb-3 text-body text-text-2">
          Single keys are turned off: keys such as N and / do nothing here. Keys with {isMacKeyboard() ? 'Cmd' : 'Ctrl'}{' '}
          and Esc work.
        </p>
      ) : null}
      {/* It scrolls in a low window, so the keyboard must get into it. */}
      <section
        aria-label="Every key"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="columns-[300px] gap-8 rounded-control"
      >
        {listKeys().map((section) => (
          <Section key={section.title} section={section} />
        ))}
      </section>
    </Dialog>
  );
}

function Section({ section: { title, lines } }: { readonly section: KeySection }) {
  if (lines.length === 0) return null;
  return (
    <section className="mb-5 break-inside-avoid">
      <h3 className="mb-1 text-section font-semibold">{title}</h3>
      <dl>
        {lines.map(({ label, keys }) => (
          <div key={label} className="flex min-h-8 items-center justify-between gap-4 border-b border-line text-body">
            <dt className="text-text-2">{label}</dt>
            <dd>
              <KeyCaps keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
