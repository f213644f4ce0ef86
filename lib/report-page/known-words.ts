/**
 * The words that may stay in a report: those of the trade, which readers go by, and those sites build
 * addresses and data with. Any other word may be a name and is replaced. Lower case.
 */
const WORDS = `
a about above ac accommodation acre acres active activity address adjustable after agent agents air alert all
amenities amenity amount and annual apa apartment apartments api app appliances apply approximately apr area ask
asking assessed assessment at attached auction availability available average back backup ba balcony bank bar based
basement bath bathroom bathrooms baths bd bds be bed bedroom bedrooms beds before below best between bi bid bids br brand
branch breadcrumb bring broker brokerage brokers building built buy by calculator cancelled car card cards carport cash
category central change city class cleaning close closed closing co code coming community comparable condition condo
condominium condos construction contact content contingent contract cooling cooperative copy cost costs county
country cozy currency current cut daily data date day days deck delisted deposit description detached detail details
development dining dishwasher distance div down drive dryer due dues duplex easement east elementary email end english
equity escrow est estate estimate estimated estimates event exterior external facade facts fall family farm fee fees
feature features feet fenced few fha fields file finance financing find fireplace fixed flat floor floors footage for
foreclosed foreclosure foreclosures forest form foundation fourplex free freehold from front ft full fully furnished
garage garden gas go gross ground guide half hall hardwood has heating high highest historical history hoa home
homedetails homes house households houses housing how id image images in include included includes info information
inside insurance interest interior internal into investment is issue item items itemlist kitchen land landandfarm
laminate large last latitude laundry lease leased leasehold legal level levels lid link list listed listing listingid
listings live living loan location lodge long longitude lot lots low lower lowest ltd main maintenance major make manufactured
map maps market max me meters middle min minor mls mo mobile model month monthly months more mortgage move ms multi name nearby
neighborhood new next no north not number of off offer offered offers office on one online only open opening or order original
other our out outdoor outside over owned owner owners page parcel parking park part patio payment payments pcm pending
per percent pet pets phone photo photos pid place plan pool population porch post postal postcode posted posting price
priced prices primary principal private product properties property public purchase quarterly range rate rates ratio
re rea reb reo ready real realestate realestateandhomes realestatelisting realtor realty recent record records reduced
reduction refrigerator region remarks rent rental rentals rented residence residential result results room rooms row
sale sales save saved saving school schools search seller semi services sewer share show shower single site size sold
some south space spaces sq sqft square stable standard start starting state status stingray stories story street studio
style subject subarea subdivision system table tax taxes tbd tenure terms terrace terraced the this tile title to today tot
total tour town townhome townhouse townhouses traditional transaction transit triplex type under unit units unknown up
updated upper us utilities vacant value values view views virtual visit walk wall was washer water week weekly west
what when where with wood yard year yearly years yes you your zestimate zip zipcode zoned zoning zpid
https http www com net org co uk ca html htm php jpg jpeg png webp svg gif json xml utf charset og twitter website
article true false null undefined none usd gbp cad eur en gb usa united states kingdom canada america
thing webpage organization person postaladdress geocoordinates quantitativevalue offer aggregateoffer lessor
singlefamilyresidence itemavailability instock schema context graph search gdp client cache query priority render
initial next props query fold mainhouse avm hdp json ld application javascript type detached bungalow cottage maisonette
terraced villa stc guide poa oiro oieo freehold ranch colonial log cabin timber hunting recreational undeveloped
nophoto source sources been has just moment attention required ips kpsdk incapsula resource challenge container px cf running are a robot human
captcha verify verifying human robot blocked denied access press hold unusual traffic security check pardon
interruption cloudflare enable javascript cookies browser automated requests perimeterx distil datadome
withdrawn expired agreed accepted awaiting coming soon undisclosed rei bulk nod lis pendens preforeclosure
january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday jan feb mar jun jul aug sep sept oct nov dec
`;

/** States of the country in capitals stay: they say little, and an address does not read without. */
const STATES =
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AB BC MB NB NL NS ON PE QC SK';

const known = new Set(WORDS.split(/\s+/));
const states = new Set(STATES.split(' '));

/** Whether a word may stay as it is. A single letter is no name, and currencies and sizes are written with one. */
export const isKnownWord = (word: string): boolean =>
  word.length === 1 || known.has(word.toLowerCase()) || states.has(word);
