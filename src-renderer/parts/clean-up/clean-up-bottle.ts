import type { CleanupReport } from '#shared/contract/schemas/bottle';
import { api, toFailure } from '#renderer/state/api';
import { openDialog } from '#renderer/state/dialogs';
import { showToast } from '#renderer/ui/overlay/toast.tsx';

/** What a cleanup removed, and the text of the spec when that went too and can be put back. */
export interface CleanedUp extends CleanupReport {
  readonly specText: string | null;
}

/** Cleans a bottle up; where the spec goes, its text is read first, so that an undo can put it back. */
export async function cleanUpBottle(slug: string, withSpec: boolean): Promise<CleanedUp> {
  const specText = withSpec ? await readText(slug) : null;
  const { remove } = await api().bottles.cleanUp({ slug, withSpec });
  return { remove, specText };
}

/** What is held for a bottle that is gone has no spec. */
async function readText(slug: string): Promise<string | null> {
  try {
    return (await api().bottles.getBottle({ slug })).specText;
  } catch {
    return null;
  }
}

/** Puts specs back that a cleanup removed, and says what became of it. */
export async function putBackSpecs(specs: readonly { readonly slug: string; readonly text: string }[]): Promise<void> {
  for (const { slug, text } of specs) {
    try {
      await api().bottles.putBackSpec({ slug, text });
    } catch (error) {
      openDialog({ kind: 'failure', title: `Put ${slug} back`, failure: toFailure(error) });
      return;
    }
  }
  const [only] = specs;
  showToast({
    text:
      specs.length === 1 && only !== undefined
        ? `The spec of ${only.slug} is back.`
        : `${specs.length} specs are back.`,
  });
}
