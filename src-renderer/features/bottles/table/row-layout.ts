import { TableLayout } from 'react-aria-components/Virtualizer';

/** The height of a row and of the column heads, in px. */
export const ROW_PX = 44;
/** The height of the column heads, in px. */
export const HEAD_PX = 32;

/** Lays out the list; the first cell of a row can run over the cells beside it, for a problem takes the row's whole width. */
export class RowLayout<Item> extends TableLayout<Item> {
  protected override buildCell(...cell: Parameters<TableLayout<Item>['buildCell']>) {
    const built = super.buildCell(...cell);
    built.layoutInfo.allowOverflow = true;
    built.layoutInfo.zIndex = cell[0].index === 0 ? 2 : 1;
    return built;
  }
}
