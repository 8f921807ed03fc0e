import { offerText, outcomeText, typedCommand, whyNoCommand, type MessageText } from './command-texts.ts';
import { linkCommand } from './link-command.ts';

/** What a person may answer to the offer. */
export type CommandChoice = 'choose-folder' | 'copy' | 'cancel';

/** How a person is asked and told. */
export interface CommandDialogs {
  tell(text: MessageText): Promise<void>;
  offer(text: MessageText): Promise<CommandChoice>;
  /** Undefined where none was chosen. */
  chooseFolder(): Promise<string | undefined>;
  copy(text: string): Promise<void>;
}

/**
 * Offers the command `corkboard` to a person on macOS: shows what would be done, makes the link in the folder they choose or
 * copies the command for a terminal. It never asks for a password and does nothing with more than their own rights.
 * @param command The command inside the app.
 */
export async function installCommand(command: string, dialogs: CommandDialogs): Promise<void> {
  const refusal = whyNoCommand(command);
  if (refusal !== null) return await dialogs.tell(refusal);
  const choice = await dialogs.offer(offerText(command));
  if (choice === 'copy') return await dialogs.copy(typedCommand(command));
  const folder = choice === 'choose-folder' ? await dialogs.chooseFolder() : undefined;
  if (folder !== undefined) await dialogs.tell(outcomeText(linkCommand(command, folder), command));
}
