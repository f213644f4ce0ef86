import { Unplug } from 'lucide-react';
import { useOriginAccess } from '@/components/app/use-origin-access.ts';
import { Banner } from '@/components/ui/banner.tsx';
import { Button } from '@/components/ui/button.tsx';
import type { BuildHost } from './build-hosts.ts';

/** Says when Chrome does not let LeadFlow reach a provider, and offers to ask for it. Nothing otherwise. */
export function HostAccessRow({ name, pattern }: { name: string } & Pick<BuildHost, 'pattern'>) {
  const { allowed, request } = useOriginAccess(pattern);
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
