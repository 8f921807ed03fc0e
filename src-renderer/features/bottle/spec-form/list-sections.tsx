import { useDraftText } from './draft-text.ts';
import { Entry, EntryList } from './entry-list.tsx';
import { ChoiceKey, TextKey } from './fields.tsx';
import { envKey, type FormDesk, freeName, isLocked } from './form-desk.ts';
import { TextField } from '#renderer/ui/controls/text-field.tsx';

/** The variables of the agent's environment. */
export function EnvSection({ desk }: { readonly desk: FormDesk }) {
  const names = desk.form.env.map(({ name }) => name);
  return (
    <EntryList
      label="Variables"
      addLabel="Add variable"
      isLocked={isLocked(desk, 'env')}
      onAdd={() => {
        void desk.change({ key: envKey(freeName('NAME', names, '_')), value: '' });
      }}
    >
      {desk.form.env.map(({ name, value }, index) => (
        // A variable that gets another name is still the same row.
        <Entry
          key={index}
          name={name}
          isLocked={isLocked(desk, 'env')}
          onRemove={() => {
            void desk.change({ key: envKey(name), value: null });
          }}
        >
          <EnvName desk={desk} name={name} value={value} />
          <TextKey desk={desk} at={envKey(name)} label={`Value of ${name}`} value={value} isMono isRequired />
        </Entry>
      ))}
    </EntryList>
  );
}

function EnvName({ desk, name, value }: { readonly desk: FormDesk; readonly name: string; readonly value: string }) {
  const draft = useDraftText(name, (text) => {
    const wanted = text.trim();
    if (wanted === '') return 'A variable has a name.';
    if (wanted === name) return null;
    if (desk.form.env.some((other) => other.name === wanted)) return 'There is a variable of this name.';
    void desk.change({ key: envKey(name), value: null }, { key: envKey(wanted), value });
    return null;
  });
  return (
    <div {...draft.around}>
      <TextField
        label="Variable"
        value={draft.value}
        isMono
        isDisabled={isLocked(desk, 'env')}
        onChange={draft.type}
        {...(draft.refusal === undefined ? {} : { problem: draft.refusal })}
      />
    </div>
  );
}

/** The git remotes that the git gate offers. */
export function GitSection({ desk }: { readonly desk: FormDesk }) {
  const { git } = desk.form;
  return (
    <EntryList
      label="Git remotes"
      addLabel="Add git remote"
      isLocked={isLocked(desk, 'git')}
      onAdd={() => {
        const names = git.map(({ name }) => name);
        void desk.change({ key: `git[${git.length}]`, value: { name: freeName('app', names, '-'), upstream: '' } });
      }}
    >
      {git.map(({ name, upstream, identityFile, knownHost }, index) => {
        const at = `git[${index}]`;
        const isSsh = upstream?.startsWith('ssh://') === true;
        return (
          // Entries are told apart by their place, as in the text.
          <Entry
            key={index}
            name={name ?? `remote ${index + 1}`}
            isLocked={isLocked(desk, at)}
            onRemove={() => {
              void desk.change({ key: at, value: null });
            }}
          >
            <TextKey desk={desk} at={`${at}.name`} label="Remote" value={name} isRequired />
            <TextKey desk={desk} at={`${at}.upstream`} label="Upstream" value={upstream} isMono isRequired />
            {isSsh || identityFile !== null ? (
              <TextKey desk={desk} at={`${at}.identity_file`} label="Identity file" value={identityFile} isMono />
            ) : null}
            {isSsh || knownHost !== null ? (
              <TextKey
                desk={desk}
                at={`${at}.known_host`}
                label="Known host"
                helper="One line of known_hosts, checked against the key that the host publishes."
                value={knownHost}
                isMono
              />
            ) : null}
          </Entry>
        );
      })}
    </EntryList>
  );
}

/** What of the host the guest sees. */
export function MountSection({ desk }: { readonly desk: FormDesk }) {
  const { mounts } = desk.form;
  return (
    <EntryList
      label="Mounts"
      addLabel="Add mount"
      isLocked={isLocked(desk, 'mounts')}
      onAdd={() => {
        const value = { host: '', guest: '/workspace', mode: 'read-only' };
        void desk.change({ key: `mounts[${mounts.length}]`, value });
      }}
    >
      {mounts.map(({ host, guest, mode }, index) => {
        const at = `mounts[${index}]`;
        return (
          // Entries are told apart by their place, as in the text.
          <Entry
            key={index}
            name={host === null || host === '' ? `mount ${index + 1}` : host}
            isLocked={isLocked(desk, at)}
            onRemove={() => {
              void desk.change({ key: at, value: null });
            }}
          >
            <TextKey desk={desk} at={`${at}.host`} label="On the host" value={host} isMono isRequired />
            <TextKey desk={desk} at={`${at}.guest`} label="In the guest" value={guest} isMono isRequired />
            <ChoiceKey desk={desk} at={`${at}.mode`} table="mounts" name="mode" label="Access" value={mode} />
          </Entry>
        );
      })}
    </EntryList>
  );
}
