import { Unplug } from 'lucide-react';
import { useOriginAccess } from '@/components/app/use-origin-access.ts';
import { Banner } from '@/components/ui/banner.tsx';
import { Button } from '@/components/ui/button.tsx';

/** Says when Chrome does not let LeadFlow reach a provider, and offers to ask for it. Nothing otherwise. */
export function HostAccessRow({ name, host }: { name: string; host: string }) {
  const { allowed, request } = useOriginAccess(`https://${host}/*`);
  if (allowed !== false) return null;
  return (
    <Banner
      tone="warn"
      rounded
      icon={<Unplug />}
      title={`Chrome keeps LeadFlow from ${name}.`}
      action={
        <Button size="sm" onClick={() => void request()}>
          Allow
        </Button>
      }
    >
      Look-ups there cannot start.
    </Banner>
  );
}
