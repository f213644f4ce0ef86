import { ok } from '@/lib/shared/result.ts';
import type { LeadOnPage, MessageType, Payload, Answer } from '@/lib/messaging/protocol.ts';
import type { send } from '@/lib/messaging/client.ts';

type Answers = {
  [Type in MessageType]?: (payload: Payload<Type>) => Answer<Type> | Promise<Answer<Type>>;
};

/**
 * Stands where `send` stands: answers by message type and keeps what it was asked. Others are bugs, but that
 * no lead may be the same house, which every new house is asked about.
 */
export function fakeBackground(answers: Answers): {
  ask: typeof send;
  asked: { type: MessageType; payload: unknown }[];
} {
  const asked: { type: MessageType; payload: unknown }[] = [];
  return {
    asked,
    ask: async (type, payload) => {
      asked.push({ type, payload });
      const answer = answers[type] ?? (type === 'listing.maybe' ? () => ok(null) : undefined);
      if (answer === undefined) throw new Error(`Nobody answers ${type}`);
      return answer(payload);
    },
  };
}

/** A lead as pages know it, eleven days in Contacted by default. */
export function aLeadOnPage(overrides: Partial<LeadOnPage> = {}): LeadOnPage {
  return {
    leadId: 'lead-1',
    stageName: 'Contacted',
    stageKind: 'open',
    stageProgress: 40,
    stageSinceAt: 0,
    priceChange: null,
    statusChange: null,
    relisting: null,
    ...overrides,
  };
}
