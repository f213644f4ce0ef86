import type { ColumnTarget, ImportField } from '../domain/import-field.ts';

/**
 * Names of columns in lists of investors, bare of everything but letters and digits. Numbers are taken off
 * before: "Phone 2" is looked up as "phone". Most names of PropStream, DealMachine and Redfin are ordinary
 * words and stand here, so that renamed and older exports are read as well.
 */
const NAMES: Partial<Record<ImportField, string>> = {
  address:
    'fulladdress propertyaddressfull fullpropertyaddress siteaddressfull addressfull onelineaddress wholeaddress',
  street:
    'address street streetaddress propertyaddress propertystreet propertystreetaddress addressline addressline1 propertyaddressline siteaddress situsaddress situsstreet situs houseaddress location line1',
  unit: 'unit apt apartment suite unitnumber propertyunit propertyaddressline2 addressline2 propertyunitnumber aptunit siteunit line2',
  city: 'city propertycity propertyaddresscity sitecity situscity town municipality',
  state:
    'state st province stateorprovince propertystate propertyaddressstate sitestate situsstate',
  zip: 'zip zipcode postalcode postcode ziporpostalcode propertyzip propertyzipcode propertyaddresszipcode propertyaddresszip propertypostalcode sitezip situszip',
  country: 'country propertycountry',
  leadId: 'leadid leadflowid leadflowleadid',
  stage: 'stage pipelinestage leadstage leadstatus dealstage',
  stageSince: 'stagesince',
  tag: 'tag tags label labels campaign list lists listname leadsource marketinglists',
  note: 'note notes comment comments remarks recentnote propertynotes leadnotes',
  captured:
    'captured capturedon created createdat createddate dateadded added datecreated dateaddedtolist addeddate',
  price: 'price listprice askingprice listingprice asking ask mlsamount mlslistprice currentprice',
  priceMax: 'pricemax maxprice',
  priceKind: 'pricekind',
  currency: 'currency',
  status: 'status listingstatus mlsstatus mlslistingstatus marketstatus homestatus',
  daysOnMarket: 'daysonmarket dom cdom daysonzillow timeonmarket',
  beds: 'beds bed bedrooms bedroom br totalbedrooms numberofbedrooms bedroomcount',
  baths:
    'baths bath bathrooms bathroom ba totalbaths totalbathrooms numberofbathrooms bathroomcount bathstotal',
  sqft: 'sqft squarefeet squarefootage livingarea livingsqft livingareasqft buildingsqft buildingsquarefeet buildingarea homesize size heatedsqft totalsqft',
  lotSize: 'lotsize lot lotarea',
  lotUnit: 'lotunit',
  lotSqft: 'lotsizesqft lotsqft lotsquarefeet lotsizesquarefeet lotareasqft',
  lotAcres: 'acre acres acreage lotacres lotacreage lotsizeacres',
  yearBuilt: 'yearbuilt year built effectiveyearbuilt yrbuilt constructionyear',
  type: 'type propertytype hometype landuse propertyuse propertyclass dwellingtype',
  hoaMonthly: 'hoa hoamonthly hoamonth hoafee hoadues monthlyhoa',
  siteEstimate: 'siteestimate zestimate redfinestimate',
  rentEstimate: 'rentestimate estimatedrent rentzestimate estrent marketrent rent monthlyrent',
  owner:
    'owner ownername ownernames ownerfullname ownersname owners sellername propertyowner deedowner',
  ownerFirst: 'ownerfirstname ownerfirst ownerfirstname1 firstname sellerfirstname',
  ownerLast: 'ownerlastname ownerlast lastname sellerlastname',
  ownerOccupied: 'owneroccupied isowneroccupied owneroccupancy',
  estimatedValue:
    'estimatedvalue estvalue avm marketvalue estimatedmarketvalue arv propertyvalue totalmarketvalue value currentvalue',
  estimatedValueLow: 'estimatedvaluelow lowrange',
  estimatedValueHigh: 'estimatedvaluehigh highrange',
  estimateConfidence: 'estimateconfidence confidencescore',
  mortgageAmount:
    'mortgage mortgageamount mortgagebalance loanamount totalloanbalance openloanbalance loanbalance mortgageloanamount firstmortgageamount totalloanamt',
  mortgageLender: 'lender mortgagelender lendername',
  mortgageDate: 'mortgagedate loandate',
  lastSaleDate:
    'lastsaledate saledate solddate lastsolddate lastsalerecordingdate datelastsold lastsold purchasedate',
  lastSalePrice: 'lastsaleprice saleprice soldprice lastsoldprice lastsaleamount purchaseprice',
  assessedValue: 'assessedvalue totalassessedvalue assessment taxassessedvalue assdtotalvalue',
  propertyTax: 'propertytax tax taxes taxamount annualtax taxamt annualtaxes',
  propertyTaxYear: 'propertytaxyear taxyear',
  contactName: 'contact contactname contactfullname',
  phone:
    'phone phonenumber ph mobile cell cellphone mobilephone landline telephone tel homephone workphone wireless ownerphone contactphone phonenumbers',
  phoneType: 'phonetype phonenumbertype phtype contactphonetype',
  phoneDnc: 'phonednc phonedonotcall dnc dncstatus phonedncstatus donotcall ondnc phonenumberdnc',
  email: 'email emailaddress mail ownermail owneremail contactemail emails',
  litigator: 'litigator islitigator tcpalitigator',
  mailing:
    'mailingaddressfull fullmailingaddress owneraddressfull mailingaddresses ownermailing mailfulladdress',
  mailStreet:
    'mailingaddress mailstreet mailingstreet mailaddress owneraddress owneraddressline mailingaddressline mailingaddressline1 ownermailingaddress mailingstreetaddress',
  mailUnit: 'mailingunit mailunit owneraddressline2 mailingaddressline2 mailingunitnumber',
  mailCity: 'mailingcity mailcity owneraddresscity ownercity ownermailingcity',
  mailState: 'mailingstate mailstate owneraddressstate ownerstate ownermailingstate',
  mailZip:
    'mailingzip mailzip mailingzipcode owneraddresszip ownerzip mailingpostalcode ownermailingzip owneraddresszipcode',
  apn: 'apn parcel parcelnumber parcelid assessorparcelnumber apnparcelid folio parcelno pin taxid apnnumber taxparcelid',
  fips: 'fips countyfips fipscode',
  attomId: 'attomid',
  mlsId: 'mls mlsid mlsnumber mlsno listingnumber listingid',
  mlsName: 'mlsname mlssource',
  latitude: 'latitude lat propertylat propertylatitude',
  longitude: 'longitude lng lon long propertylng propertylongitude',
  url: 'url link listingurl listinglink propertyurl detailurl zillowurl redfinurl',
};

const BY_NAME = new Map(
  (Object.keys(NAMES) as ImportField[]).flatMap((field) =>
    (NAMES[field] ?? '').split(' ').map((name) => [name, field] as const),
  ),
);

/** "Phone 1 DNC" as words and numbers: what a header says, whatever it is written like. */
const partsOf = (header: string): string[] =>
  header
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\(.*\)/, '')
    .match(/[\p{L}]+|\d+/gu) ?? [];

/** Headers as they are compared: letters and digits alone. */
export const bareHeader = (header: string): string => partsOf(header).join('');

/** What a header by itself says its column holds; null for words we do not know. */
export function fieldOfHeader(header: string): ColumnTarget | null {
  // "$/SQUARE FEET" is no area.
  if (header.trim().startsWith('$/')) return null;
  const parts = partsOf(header);
  const whole = BY_NAME.get(parts.join(''));
  if (whole !== undefined) return { field: whole, number: 1, person: 1 };
  const field = BY_NAME.get(parts.filter((part) => !/^\d+$/.test(part)).join(''));
  if (field === undefined) return null;
  const numbers = parts.filter((part) => /^\d+$/.test(part)).map(Number);
  const isPerson = field === 'contactName';
  return { field, ...placeOf(isPerson ? [numbers[0] ?? 1, 1] : numbers) };
}

const within = (value: number): number => Math.min(Math.max(value, 1), 50);

/** "contact_2_phone3": the third of the second person; one number counts the thing itself. */
function placeOf([a = 1, b]: number[]): Pick<ColumnTarget, 'number' | 'person'> {
  return b === undefined
    ? { number: within(a), person: 1 }
    : { number: within(b), person: within(a) };
}
