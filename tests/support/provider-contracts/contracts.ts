import type { ProviderId } from '@/lib/shared/failure.ts';
import { attomContract } from './attom.ts';
import { batchdataContract } from './batchdata.ts';
import type { ProviderContract } from './contract.ts';
import { censusContract, fccContract, femaContract, hudContract } from './free-services.ts';
import { rentcastContract } from './rentcast.ts';

/** What each provider promises. */
export const CONTRACTS: Record<ProviderId, ProviderContract> = {
  attom: attomContract,
  batchdata: batchdataContract,
  rentcast: rentcastContract,
  census: censusContract,
  fema: femaContract,
  fcc: fccContract,
  hud: hudContract,
};
