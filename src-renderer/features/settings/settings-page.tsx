import { Keyboard } from 'lucide-react';
import { pageAction } from '#renderer/actions/page-actions';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { useHost } from '#renderer/state/feed/feed';
import { changeSettings, useSettings, useSettingsFailure } from '#renderer/state/settings';
import { setTheme, THEMES, useTheme } from '#renderer/state/theme';
import { Banner } from '#renderer/ui/layout/banner.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { PageHeader } from '#renderer/ui/layout/page-header.tsx';
import { Segmented } from '#renderer/ui/controls/segmented.tsx';
import { Switch } from '#renderer/ui/controls/switch.tsx';
import { About } from './about.tsx';
import { PlaceRow } from './place-row.tsx';
import { Row, Section } from './section.tsx';
import { ToolRow } from './tool-row.tsx';

const THEME_WORDS = { system: 'As the system', light: 'Light', dark: 'Dark' };

/** The person's settings, where Corkboard keeps its files, and what this build is. */
export function SettingsPage() {
  const host = useHost();
  const settings = useSettings();
  const failure = useSettingsFailure();
  const theme = useTheme();
  if (host === null || settings === null) return null;
  return (
    <>
      <PageHeader title="Settings" />
      <div className="flex w-full max-w-[760px] flex-col gap-6 px-6 pb-8 max-narrow:px-4">
        {failure === null ? null : <FailureNote failure={failure} />}
        {settings.problem === null ? null : <Banner tone="unknown" title={settings.problem} />}
        <Section title="Appearance">
          <Row label="Theme" helper="Of this window and the next ones.">
            <Segmented
              label="Theme"
              items={THEMES.map((id) => ({ id, label: THEME_WORDS[id] }))}
              selected={theme}
              onSelect={setTheme}
            />
          </Row>
        </Section>
        <Section title="Keyboard">
          <div className="flex items-center justify-between gap-x-6 px-4 py-3 max-narrow:flex-col max-narrow:items-start max-narrow:gap-y-2">
            <Switch
              label="Single-key shortcuts"
              helper="N, /, ? and the digits act at once. Turn them off where speech input or a slip sets them off."
              isSelected={settings.singleKeys}
              onChange={(singleKeys) => void changeSettings({ singleKeys })}
            />
            <Button kind="secondary" size="small" icon={Keyboard} onPress={pageAction('show-keys').run}>
              Show all keys
            </Button>
          </div>
        </Section>
        <Section
          title="Programs"
          lead="Only a program that root or you alone can write is started, its folders included."
        >
          {settings.tools.map(({ tool, path }) => (
            <ToolRow key={tool} tool={tool} setting={path} />
          ))}
        </Section>
        <Section title="Files">
          <PlaceRow
            label="State root"
            helper="All bottles and their files. Another one is named by CORKBOARD_HOME before the start."
            path={host.stateRoot}
            place="state-root"
          />
          <PlaceRow
            label="Settings"
            helper="These settings as text. Comments stay when something is changed here."
            path={settings.path}
            place="settings"
          />
          <PlaceRow
            label="Logs"
            helper="What went wrong and when; no secrets and no spec texts."
            path={host.logFolder}
            place="logs"
          />
        </Section>
        <Section title="About" lead="For a report to somebody else; it names no path and no person.">
          <About host={host} />
        </Section>
      </div>
    </>
  );
}
