import { expect, test } from 'vitest';
import { redactSpec } from './redact-spec.ts';

async function redact(text: string): Promise<string> {
  const redacted = await redactSpec(text);
  return redacted.ok ? redacted.value : expect.fail(redacted.error.message);
}

test('literals give way to their names, and every other byte stays', async () => {
  const text = `\ufeff# mine\r
[env] # here\r
LANG = 'C' # a comment\r
  TOKEN="\${TOKEN}"\r
ASK = "?npm token"\r
LONG = """a\r
b"""\r
ESCAPED = "$\${x}"\r
\r
[agent]\r
command = ["x"]`;

  expect(await redact(text)).toBe(
    text
      .replace("'C'", '"${LANG}"')
      .replace('"""a\r\nb"""', () => '"${LONG}"')
      .replace('"$${x}"', () => '"${ESCAPED}"'),
  );
});

test.each([
  ['env.A = "x"\n', 'env.A = "${A}"\n'],
  ['env = { A = "x", B = "${B}" }\n', 'env = { A = "${A}", B = "${B}" }\n'],
  ['[env]\n"a b" = "x"\n', '[env]\n"a b" = "${a b}"\n'],
  ['[env]\nA = 8080\n', '[env]\nA = "${A}"\n'],
  ['[env]\nA = ["x", { B = "y" }]\n', '[env]\nA = "${A}"\n'],
  ['[env.A]\nB = "x"\n', '[env.A]\nB = "${A}"\n'],
  ['[[env]]\nB = "x"\n', '[[env]]\nB = "${0}"\n'],
  ['env = "x"\n', 'env = "${env}"\n'],
  ['[env]\nA = "x${B}"\n', '[env]\nA = "${A}"\n'],
  ['[agent]\nenv = "x"\n', '[agent]\nenv = "x"\n'],
])('%j keeps no value', async (text, expected) => {
  expect(await redact(text)).toBe(expected);
});

test('a text in which values cannot be found is not given out', async () => {
  expect(await redactSpec('[env]\nA = "x\n')).toMatchObject({ ok: false });
});
