/** A spec without powers that needs one sidecar; `more` stands at its end. */
export function plainSpec(name = 'Web agent', more = ''): string {
  return `version = 1
name = "${name}"
backend = "smolmachines"

[agent]
command = ["claude"]
${more}`;
}

/** A spec that needs all three sidecars; the git remote over https is a power. */
export function fullSpec(name = 'Web agent'): string {
  return plainSpec(
    name,
    `
[[git]]
name = "app"
upstream = "https://github.com/acme/app.git"

[supervise]
enabled = true
`,
  );
}
