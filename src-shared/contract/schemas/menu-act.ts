import * as z from 'zod/mini';
import { MENU_ACT_IDS } from '../../model/menu-act.ts';

/** An act of the native menu that the page carries out. */
export const menuActSchema = z.enum(MENU_ACT_IDS);
