import { useState } from 'react';
import { browser } from 'wxt/browser';
import { Button } from '@/components/ui/button.tsx';
import { Chip } from '@/components/ui/chip.tsx';
import { Sheet } from '@/components/ui/sheet.tsx';
import policy from '@/PRIVACY.md?raw';
import { policyBlocks, type PolicyBlock } from './privacy-blocks.ts';

/** What leaves the device, the policy in full, and which version this is. */
export function PrivacyBox() {
  const [open, setOpen] = useState(false);
  return (
    <section className="box" aria-labelledby="privacy-h">
      <header>
        <h2 className="h2" id="privacy-h">
          Privacy
        </h2>
      </header>
      <div className="set-row">
        <div className="grow">
          <div>What leaves this device</div>
          <p>
            The address of a lead, or its numbers in a check of phones, to the provider you ask; of
            homes you save also to free services, if you agreed. Nothing else.
          </p>
        </div>
        <Button size="sm" onClick={() => setOpen(true)}>
          Privacy policy
        </Button>
      </div>
      <div className="set-row">
        <div className="grow">
          <div>Usage data</div>
          <p>LeadFlow sends none</p>
        </div>
        <Chip>Never</Chip>
      </div>
      <div className="set-row">
        <div className="grow">
          <div>Version</div>
          <p>LeadFlow {browser.runtime.getManifest().version}</p>
        </div>
      </div>
      <Sheet open={open} onClose={() => setOpen(false)} title="Privacy policy">
        <div className="set-policy">
          {policyBlocks(policy).map((block, index) => (
            <Block key={index} block={block} />
          ))}
        </div>
      </Sheet>
    </section>
  );
}

function Block({ block }: { block: PolicyBlock }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return <PolicyTable {...block} />;
    case 'text':
    default:
      return <p>{block.text}</p>;
  }
}

function PolicyTable({ head, rows }: { head: string[]; rows: string[][] }) {
  return (
    <dl>
      {rows.map(([name, ...cells]) => (
        <div key={name}>
          <dt>{name}</dt>
          {cells.map((cell, index) => (
            <dd key={cell}>
              <span className="mm">{head[index + 1]}:</span> {cell}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
