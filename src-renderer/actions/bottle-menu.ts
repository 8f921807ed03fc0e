import type { BottleContext } from './action.ts';
import { type BottleActionId, listBottleActions } from './bottle-actions.ts';
import type { MenuAct } from '#renderer/ui/overlay/menu.tsx';

/** The actions on a bottle as the acts of a menu; what has a button beside the menu is left out. */
export function bottleMenu(context: BottleContext, leftOut: readonly BottleActionId[] = []): readonly MenuAct[] {
  return listBottleActions(context)
    .filter(({ id }) => !leftOut.includes(id))
    .map((action) => ({
      id: action.id,
      label: action.label,
      icon: action.icon,
      onAction: () => {
        action.run(context);
      },
    }));
}
