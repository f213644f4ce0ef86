import { PanelRight } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';

/** The popup's first action where there is nothing to save. */
export function OpenBoardButton({ openPanel }: { openPanel: (leadId: string | null) => void }) {
  return (
    <Button variant="primary" size="lg" wide icon={<PanelRight />} onClick={() => openPanel(null)}>
      Open board
    </Button>
  );
}
