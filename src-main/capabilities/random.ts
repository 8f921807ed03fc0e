/** Unpredictable texts. */
export interface Random {
  /** Lower-case hex digits. */
  hex(digits: number): string;
}
