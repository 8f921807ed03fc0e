import { useState } from 'react';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { LaunchDialog } from '#renderer/features/bottle/launch-dialog.tsx';

/** Says that this version launches nothing, and leads to what is known of the commands that were meant. */
export function LaunchCard({ detail: { row, view } }: { readonly detail: BottleDetail }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Card
      title="Launch"
      aside={
        <Button
          kind="secondary"
          size="small"
          onPress={() => {
            setIsOpen(true);
          }}
        >
          Launch…
        </Button>
      }
    >
      <p className="px-4 py-2 text-text-2">
        This version launches no bottle.
        {view.commandGroups.length === 0
          ? null
          : ' The answer names the commands that were meant and what the released programs make of each.'}
      </p>
      <LaunchDialog
        slug={row.slug}
        name={row.name}
        isOpen={isOpen}
        onClose={() => {
          setIsOpen(false);
        }}
      />
    </Card>
  );
}
