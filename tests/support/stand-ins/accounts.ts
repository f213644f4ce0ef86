/** Who may call what, and with how much money. Keys are made up; nothing else is accepted. */
export interface StandInAccounts {
  attom: AttomAccount[];
  batchData: BatchDataAccount[];
  rentCast: RentCastAccount[];
  hudTokens: readonly string[];
}

export interface RentCastAccount {
  key: string;
  /** Without a subscription a good key is refused too. */
  paid: boolean;
  microsPerCall: number;
}

export interface AttomAccount {
  key: string;
  /** Endpoints of the plan; others answer 403. */
  endpoints: 'all' | readonly string[];
  microsPerCall: number;
}

export interface BatchDataAccount {
  token: string;
  /** Sandbox tokens get the same made-up answers and are never billed. */
  kind: 'server' | 'sandbox';
  permissions: 'all' | readonly string[];
  walletMicros: number;
  /** Micro-dollars for a match, an address or a number. */
  prices: BatchDataPrices;
}

export interface BatchDataPrices {
  skipTrace: number;
  skipTraceV3: number;
  propertyLookup: number;
  addressVerify: number;
  phoneVerification: number;
  dnc: number;
  tcpa: number;
}

/** The keys that work on the stand-ins, by what they are for. */
export const STAND_IN_KEYS = {
  attom: 'stand-in-attom-key-full-plan-0001',
  /** Its plan has owners but no values. */
  attomWithoutValues: 'stand-in-attom-key-no-avm-plan-02',
  batchData: 'stand-in-batchdata-server-token-00000001',
  batchDataSandbox: 'stand-in-batchdata-sandbox-token-0000002',
  /** May read the wallet, may not skip trace. */
  batchDataWalletOnly: 'stand-in-batchdata-wallet-token-00000003',
  /** Its wallet holds less than one match costs. */
  batchDataEmpty: 'stand-in-batchdata-no-money-token-000004',
  rentCast: 'stand-in-rentcast-key-0001',
  /** A good key whose subscription ran out. */
  rentCastUnpaid: 'stand-in-rentcast-key-unpaid-0002',
  hud: 'stand-in-hud-token-0001',
} as const;

const ATTOM_CALL_MICROS = 100_000;
const RENTCAST_CALL_MICROS = 200_000;
const BATCHDATA_PRICES: BatchDataPrices = {
  skipTrace: 70_000,
  skipTraceV3: 70_000,
  propertyLookup: 100_000,
  addressVerify: 10_000,
  phoneVerification: 7000,
  dnc: 2000,
  tcpa: 2000,
};
const HUNDRED_DOLLARS = 100_000_000;

/** The accounts behind `STAND_IN_KEYS`. */
export function defaultAccounts(): StandInAccounts {
  const token = {
    kind: 'server',
    permissions: 'all',
    prices: BATCHDATA_PRICES,
  } as const;
  return {
    attom: [
      { key: STAND_IN_KEYS.attom, endpoints: 'all', microsPerCall: ATTOM_CALL_MICROS },
      {
        key: STAND_IN_KEYS.attomWithoutValues,
        endpoints: ['property/expandedprofile'],
        microsPerCall: ATTOM_CALL_MICROS,
      },
    ],
    batchData: [
      { ...token, token: STAND_IN_KEYS.batchData, walletMicros: HUNDRED_DOLLARS },
      { ...token, token: STAND_IN_KEYS.batchDataSandbox, kind: 'sandbox', walletMicros: 0 },
      {
        ...token,
        token: STAND_IN_KEYS.batchDataWalletOnly,
        permissions: ['wallet/balance', 'wallet/consumption-report'],
        walletMicros: HUNDRED_DOLLARS,
      },
      { ...token, token: STAND_IN_KEYS.batchDataEmpty, walletMicros: 20_000 },
    ],
    rentCast: [
      { key: STAND_IN_KEYS.rentCast, paid: true, microsPerCall: RENTCAST_CALL_MICROS },
      { key: STAND_IN_KEYS.rentCastUnpaid, paid: false, microsPerCall: RENTCAST_CALL_MICROS },
    ],
    hudTokens: [STAND_IN_KEYS.hud],
  };
}
