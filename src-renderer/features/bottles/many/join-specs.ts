/** Several specs as one text: each under a comment that names its file, so that they can be parted again. */
export function joinSpecs(specs: readonly { readonly slug: string; readonly text: string }[]): string {
  return specs.map(({ slug, text }) => `# ---- bottles/${slug}/bottle.toml\n${text.trimEnd()}\n`).join('\n');
}
