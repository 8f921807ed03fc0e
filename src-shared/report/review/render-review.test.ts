import { describe, expect, test } from 'vitest';
import { codeBlock, codeSpan, escapeMarkdown } from './escape-markdown.ts';
import { escapeHtml } from './escape-html.ts';
import { renderReviewHtml } from './render-review-html.ts';
import { renderReviewMarkdown } from './render-review-markdown.ts';
import type { Review, ReviewedBottle, ReviewedFile } from './review.ts';

const HOSTILE =
  '<img src=x onerror=alert(1)>&"\'`**\u202e\u001b[31m\n# [x](javascript:alert(1)) @me https://evil.example www.evil.example';

const FILE: ReviewedFile = {
  name: 'gvproxy.yaml',
  status: 'drifted',
  isReviewed: true,
  isOnDisk: true,
  hasDraft: true,
  lines: {
    kind: 'hunks',
    hunks: [{ oldStart: 1, oldLines: 1, newStart: 1, newLines: 1, lines: ['-host_port: 8080', '+host_port: 41876'] }],
  },
};

const BOTTLE: ReviewedBottle = {
  slug: 'web',
  name: 'Web agent',
  backend: 'smolmachines',
  state: 'drifted',
  shield: 'broken',
  reasons: [{ statement: 'gvproxy 0.8.9 reads none of the keys.', fact: 'gvproxy-ignores-unknown-keys' }],
  summary: [{ label: 'egress', values: ['api.anthropic.com'], standing: 'asked for, not verified' }],
  problems: [],
  failure: null,
  notes: [{ code: 'drift-replaced', message: 'It goes into history.' }],
  files: [FILE],
};

function review(...bottles: readonly ReviewedBottle[]): Review {
  return { madeAt: '2026-11-24T22:10:00.000Z', version: '0.1.0', bottles };
}

/** The same hostile text in every place that people, specs or files can fill. */
const EVIL: ReviewedBottle = {
  ...BOTTLE,
  name: HOSTILE,
  reasons: [{ statement: HOSTILE, fact: HOSTILE }],
  summary: [{ label: 'agent', values: [HOSTILE], standing: null }],
  problems: [{ line: 1, column: 2, message: HOSTILE }],
  failure: HOSTILE,
  notes: [{ code: HOSTILE, message: HOSTILE }],
  files: [
    {
      ...FILE,
      name: HOSTILE,
      lines: {
        kind: 'hunks',
        hunks: [
          { oldStart: 1, oldLines: 0, newStart: 1, newLines: 1, lines: [`+${HOSTILE}`, '+```', '+</pre><script>'] },
        ],
      },
    },
  ],
};

describe('Markdown', () => {
  test('says of a bottle how it stands, its shield with the facts, its notes and its lines', () => {
    const lines = renderReviewMarkdown(review(BOTTLE)).split('\n');

    expect(lines).toEqual(
      expect.arrayContaining([
        '## Web agent (`web`)',
        '- Shield: **broken**',
        '  - gvproxy 0.8.9 reads none of the keys. (`gvproxy-ignores-unknown-keys`)',
        '- **egress**: `api.anthropic.com` (asked for, not verified)',
        '- It goes into history. (`drift-replaced`)',
        '### `gvproxy.yaml`: drifted: what lies on disk is not what was written · reviewed',
        '-host_port: 8080',
        '+host_port: 41876',
      ]),
    );
  });

  test('takes hostile words as words', () => {
    expect(escapeMarkdown('<b> *x* [a](b) `c` #1 a|b')).toBe(String.raw`\<b\> \*x\* \[a\](b) \`c\` \#1 a\|b`);
    expect(escapeMarkdown('@me https://a.example www.a.example')).toBe(
      String.raw`\@me https\://a.example www\.a.example`,
    );
    expect(escapeMarkdown('- item')).toBe(String.raw`\- item`);
    expect(escapeMarkdown('1. item')).toBe(String.raw`1\. item`);
    expect(escapeMarkdown('a\u202eb\u001bc\nd')).toBe(String.raw`a\\u\{202e\}b\\x1bc\\nd`);
  });

  test('keeps code in its place, whatever ticks it holds', () => {
    expect(codeSpan('a``b')).toBe('```a``b```');
    expect(codeSpan('`a`')).toBe('`` `a` ``');
    expect(codeBlock(['a', '````'], 'diff')).toBe('`````diff\na\n````\n`````');
  });

  test('of a bottle that is hostile everywhere holds no markup of it outside code', () => {
    const text = renderReviewMarkdown(review(EVIL));
    // Fenced code, then whatever is escaped or a span of code, from left to right as a reader of Markdown goes.
    const outside = text
      .replace('values of [env]', '')
      .replace(/^(`{3,}).*\n[\s\S]*?\n\1$/gm, '')
      .replace(/\\[!-/:-@[-`{-~]|(`+)[\s\S]*?(?<!`)\1(?!`)/g, '');

    expect(outside).not.toMatch(/[<`[]|@me|https:|www\./);
    expect(text).not.toContain('\u202e');
    expect(text).not.toContain('\u001b');
    expect(text).toMatch(/^````diff$/m);
  });
});

describe('HTML', () => {
  test('is one file with its own policy, no script and nothing to load', () => {
    const html = renderReviewHtml(review(BOTTLE));

    expect(html).toMatch(/^<!doctype html>/);
    expect(html).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).not.toMatch(/<script|<link|<img|src=|@import|url\(/);
    expect(html).toContain('<span class="removed">-host_port: 8080</span><span class="added">+host_port: 41876</span>');
    expect(html).toContain('<code>gvproxy-ignores-unknown-keys</code>');
  });

  test('takes hostile words as words in text and in attributes', () => {
    expect(escapeHtml('<i a="b">&\'')).toBe('&lt;i a=&quot;b&quot;&gt;&amp;&#39;');
    expect(escapeHtml('a\u202eb\u001b[31m')).toBe(String.raw`a\u{202e}b\x1b[31m`);
  });

  test('of bottles that are hostile everywhere holds no tag that is not its own', () => {
    const html = renderReviewHtml(review(EVIL, { ...EVIL, slug: 'other' }));
    const own = new Set(
      'html head meta title style body main h1 h2 h3 p table thead tbody tr th td a bdi article code span ul li section small pre br em'.split(
        ' ',
      ),
    );
    const tags = [...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag]) => (tag ?? '').toLowerCase());

    expect(tags.filter((tag) => !own.has(tag))).toEqual([]);
    expect(html).not.toMatch(/<[^>]*\son\w+=/i);
    expect(html).not.toContain('\u202e');
    expect(html).not.toContain('\u001b');
  });
});

test('says what is not shown: values, unclear texts, and lines beyond the limit', () => {
  const lines = Array.from({ length: 3_000 }, (_, index) => `+${index}`);
  const many: ReviewedFile = {
    ...FILE,
    lines: { kind: 'hunks', hunks: [{ oldStart: 0, oldLines: 0, newStart: 1, newLines: 3_000, lines }] },
  };
  const text = renderReviewMarkdown(
    review({
      ...BOTTLE,
      files: [many, { ...FILE, lines: { kind: 'values-only' } }, { ...FILE, lines: { kind: 'withheld' } }],
    }),
  );

  expect(text).toContain('1001 more lines are not shown here.');
  expect(text).toContain('Only values of [env] differ, and they are not given out.');
  expect(text).toContain('Not shown: the values in this text cannot be told from the rest of it.');
});
