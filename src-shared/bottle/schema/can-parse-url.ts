/** Whether a text is an address as hosts read them. The built-in `URL.canParse` is not there in every Electron that runs this. */
export function canParseUrl(text: string): boolean {
  try {
    return new URL(text).href !== '';
  } catch {
    return false;
  }
}
