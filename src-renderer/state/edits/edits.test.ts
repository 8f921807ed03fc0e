import { afterEach, expect, test, vi } from 'vitest';

const stored = new Map<string, string>();
vi.stubGlobal('sessionStorage', {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => stored.set(key, value),
  removeItem: (key: string) => stored.delete(key),
});
const page = new EventTarget();
vi.stubGlobal('window', page);
const { dropEdit, noteKept, setEditText, useEdits } = await import('./edits.ts');

const base = { sha256: 'aa', text: 'name = "a"\n' };

afterEach(() => {
  useEdits.setState({ bySlug: {}, keptBySlug: {} });
  // Nothing waits to be stored when the next test begins.
  page.dispatchEvent(new Event('pagehide'));
});

test('keeps what was typed with the text that it began from, one per bottle', () => {
  setEditText('web', base, 'name = "b"\n');
  setEditText('api', { sha256: null, text: '' }, 'x');

  expect(useEdits.getState().bySlug).toEqual({
    web: { baseSha256: 'aa', baseText: 'name = "a"\n', text: 'name = "b"\n' },
    api: { baseSha256: null, baseText: '', text: 'x' },
  });
});

test('keeps the base that an edit began from when the file moved on meanwhile', () => {
  setEditText('web', base, 'mine');
  setEditText('web', { sha256: 'bb', text: 'theirs' }, 'mine too');

  expect(useEdits.getState().bySlug['web']).toEqual({ baseSha256: 'aa', baseText: 'name = "a"\n', text: 'mine too' });
});

test('has no edit when the text is the base again', () => {
  setEditText('web', base, 'mine');
  setEditText('web', base, base.text);

  expect(useEdits.getState().bySlug).toEqual({});
});

test('forgets one edit and no other', () => {
  setEditText('web', base, 'mine');
  setEditText('api', base, 'mine');

  dropEdit('web');

  expect(Object.keys(useEdits.getState().bySlug)).toEqual(['api']);
});

test('survives a reload of the tab', () => {
  setEditText('web', base, 'mine');

  page.dispatchEvent(new Event('pagehide'));

  expect(JSON.parse(stored.get('corkboard-edits') ?? '')).toMatchObject({
    state: { bySlug: { web: { text: 'mine' } } },
  });
});

test('is stored after a pause, not with every key', async () => {
  page.dispatchEvent(new Event('pagehide'));
  vi.useFakeTimers();
  stored.clear();

  setEditText('web', base, 'm');
  setEditText('web', base, 'mi');
  expect(stored.size).toBe(0);
  await vi.advanceTimersByTimeAsync(500);

  expect(stored.get('corkboard-edits')).toContain('"mi"');
  vi.useRealTimers();
});

test('an edit whose base is not known is one, whatever its text', () => {
  setEditText('web', { sha256: 'aa', text: null }, '');

  expect(useEdits.getState().bySlug['web']).toEqual({ baseSha256: 'aa', baseText: null, text: '' });
});

test('notes as what an edit lies on the disk of the host, also over a reload', () => {
  noteKept('web', { pageId: 'ab', keptAt: null });
  page.dispatchEvent(new Event('pagehide'));

  expect(JSON.parse(stored.get('corkboard-edits') ?? '')).toMatchObject({
    state: { keptBySlug: { web: { pageId: 'ab', keptAt: null } } },
  });
  noteKept('web', null);
  expect(useEdits.getState().keptBySlug).toEqual({});
});
