import { placeLine, streetLine } from '../asked-address.ts';
import type { SyntheticOwner, SyntheticProperty } from '../synthetic-property.ts';

/** The parts of an ATTOM property in the camel-case family; null where ATTOM has nothing. */
export function addressBlocks({ address, attomId, apn, fips, lat, lng }: SyntheticProperty) {
  const line1 = streetLine(address);
  const line2 = placeLine(address);
  return {
    identifier: { Id: attomId, fips, apn, attomId },
    address: {
      country: 'US',
      countrySubd: address.state,
      line1,
      line2,
      locality: address.city,
      matchCode: address.zip === null ? 'ExaZip' : 'ExaStr',
      oneLine: `${line1}, ${line2}`,
      postal1: address.zip,
      postal2: '0100',
      postal3: 'C001',
    },
    // Coordinates are strings here, numbers in BatchData.
    location: { accuracy: 'Rooftop', latitude: String(lat), longitude: String(lng), distance: 0 },
  };
}

export function homeBlocks({ home, owner }: SyntheticProperty) {
  const { beds, bathsFull, bathsHalf, livingSqft, lotSqft, yearBuilt, isCondo } = home;
  return {
    lot: {
      lotSize1: Number((lotSqft / 43_560).toFixed(7)),
      lotSize2: lotSqft,
      poolType: null,
      zoningType: 'Residential',
    },
    summary: {
      absenteeInd: owner.isAbsentee ? 'ABSENTEE(MAIL AND SITUS NOT =)' : 'OWNER OCCUPIED',
      propClass: isCondo ? 'Condominium' : 'Single Family Residence / Townhouse',
      propSubType: 'Residential',
      propType: isCondo ? 'CONDOMINIUM' : 'SFR',
      yearBuilt,
      propLandUse: isCondo ? 'CONDOMINIUM' : 'SFR',
      propIndicator: isCondo ? '11' : '10',
      legal1: 'SAMPLE ADDITION LOT 1 BLK 1',
    },
    building: {
      size: {
        bldgSize: livingSqft,
        grossSize: livingSqft,
        groundFloorSize: null,
        livingSize: livingSqft,
        sizeInd: 'LIVING SQFT',
        universalSize: livingSqft,
      },
      rooms: {
        bathsFull,
        bathsHalf: bathsHalf === 0 ? null : bathsHalf,
        bathsTotal: bathsFull + bathsHalf / 2,
        beds,
        roomsTotal: null,
      },
      interior: { fplcCount: null, fplcInd: null },
      parking: { garageType: null, prkgSize: 396, prkgSpaces: '2' },
      summary: { levels: 1, storyDesc: 'CONVENTIONAL HOUSE', unitsCount: '1' },
    },
  };
}

/** Who owns it. A couple's second name can come as owner3 while owner2 is an empty object. */
export function ownerBlock({ owner, attomId }: SyntheticProperty) {
  const [first, second] = namesOnRoll(owner);
  const skipsOwner2 = attomId % 2 === 0;
  return {
    corporateIndicator: owner.company === null ? 'N' : 'Y',
    owner1: first ?? {},
    owner2: skipsOwner2 ? {} : (second ?? {}),
    owner3: skipsOwner2 ? (second ?? {}) : {},
    owner4: {},
    absenteeOwnerStatus: owner.isAbsentee ? 'A' : 'O',
    mailingAddressOneLine: owner.mailingAddress,
  };
}

/** Names as county rolls have them, trailing blank included. */
const namesOnRoll = ({ people, company }: SyntheticOwner) =>
  company === null
    ? people.map(({ first, last }) => ({ lastName: `${last} `, firstNameAndMi: first }))
    : [{ lastName: `${company} ` }];

/** Both loans at origination. "No loan" is written as amount 0, company code "-1" and blanks. */
export function mortgageBlock({ mortgage }: SyntheticProperty) {
  const none = { amount: 0, lenderLastName: null, companyCode: '-1', date: '', dueDate: '' };
  if (mortgage === null) return { FirstConcurrent: none, SecondConcurrent: {} };
  const { amount, lender, date, dueDate, loanType } = mortgage;
  return {
    FirstConcurrent: {
      trustDeedDocumentNumber: '0000100100',
      amount,
      lenderLastName: lender,
      companyCode: '10100',
      date,
      loanTypeCode: loanType,
      deedType: 'DT',
      dueDate,
      interestRate: null,
      term: '360',
    },
    SecondConcurrent: none,
  };
}

/** The last sale. A quit claim has no amount at all, which must not become $0. */
export function saleBlock({ purchase, home }: SyntheticProperty) {
  const { amount, date, kind, isEstimate } = purchase;
  return {
    buyerName: null,
    sellerName: 'SAMPLE SELLER',
    saleSearchDate: date,
    saleTransDate: date,
    amount: {
      saleAmt: amount,
      saleCode: isEstimate
        ? 'ESTIMATED Sale price is not available due to non-disclosure counties'
        : null,
      saleRecDate: date,
      saleDisclosureType: 0,
      saleDocType: 'DEED',
      saleDocNum: '0000100099',
      saleTransType: kind,
    },
    calculation:
      amount === null
        ? {}
        : {
            pricePerBed: Math.round(amount / home.beds),
            pricePerSizeUnit: Number((amount / home.livingSqft).toFixed(2)),
          },
  };
}

/** Assessed at four fifths of the market value, taxed at 1.6 %. */
export function assessmentBlocks({ value }: SyntheticProperty) {
  const market = Math.round(value.low * 0.95);
  const assessed = Math.round(market * 0.8);
  const land = Math.round(assessed * 0.25);
  return {
    appraised: {},
    assessed: { assdImprValue: assessed - land, assdLandValue: land, assdTtlValue: assessed },
    market: { mktImprValue: null, mktLandValue: null, mktTtlValue: market },
    tax: { taxAmt: Number((market * 0.016).toFixed(2)), taxYear: 2025, exemption: {} },
  };
}
