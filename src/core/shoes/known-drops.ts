/** The heel-to-toe drop of a model, as a public page states it. */
export type KnownDrop = {
  readonly brand: string;
  readonly model: string;
  /** Null for a model of which there is one version, or whose name holds none. */
  readonly version: string | null;
  /** Millimetres, as the maker states it; measured drops differ by a few. */
  readonly dropMm: number;
  /** The page on which it was read. */
  readonly source: string;
};

const row = (
  brand: string,
  model: string,
  version: string | null,
  dropMm: number,
  source: string,
): KnownDrop => ({ brand, model, version, dropMm, source });

const doctors = (page: string): string => `https://www.doctorsofrunning.com/${page}`;
const yahoo = (page: string): string => `https://uk.style.yahoo.com/${page}`;

/**
 * Models with their drop, each read on the page that is named with it: none from memory, none where pages disagree or
 * where it differs between women's and men's (docs/shoes.md). A runner confirms what is offered.
 */
export const KNOWN_DROPS: readonly KnownDrop[] = [
  row('Adidas', 'Adizero Adios Pro', '3', 6.5, doctors('2022/06/adidas-adizero-adios-pro-3-review.html')),
  row('Adidas', 'Adizero Boston', '12', 7, yahoo('adidas-releases-adizero-boston-12-135200317.html')),

  row('Altra', 'Lone Peak', '7', 0, 'https://marathonhandbook.com/altra-lone-peak-7-review/'),

  row('ASICS', 'Gel-Cumulus', '23', 10, doctors('2021/05/asics-gel-cumulus-23-review.html')),
  row(
    'ASICS',
    'Gel-Cumulus',
    '24',
    8,
    'https://www.sixminutemile.com/post/shoe-review-asics-gel-cumulus-25-140',
  ),
  row(
    'ASICS',
    'Gel-Cumulus',
    '25',
    8,
    'https://www.sixminutemile.com/post/shoe-review-asics-gel-cumulus-25-140',
  ),
  row('ASICS', 'Gel-Kayano', '29', 10, doctors('2022/09/asics-gel-kayano-29-review-2022.html')),
  row('ASICS', 'Gel-Kayano', '31', 10, doctors('2024/05/asics-gel-kayano-31-review-2024.html')),
  row('ASICS', 'Gel-Kayano Lite', null, 10, doctors('2020/10/asics-gel-kayano-lite-review.html')),
  row('ASICS', 'Gel-Nimbus', '23', 10, 'https://longermiles.com/asics-reviews/asics-gel-nimbus-23-review'),
  row('ASICS', 'Novablast', '3', 8, 'https://www.irun.ca/index.php/shoe-review-asics-nova-blast-4/'),
  row('ASICS', 'Novablast', '4', 8, 'https://www.solereview.com/asics-novablast-4-review/'),
  row('ASICS', 'Novablast', '5', 8, 'https://www.spiritofrunning.com/reviews/asics-novablast-5'),

  row(
    'Brooks',
    'Adrenaline GTS',
    '21',
    12,
    'https://www.pressreader.com/australia/techlife-australia/20210503/281638193054185',
  ),
  row('Brooks', 'Adrenaline GTS', '23', 12, doctors('2023/07/brooks-adrenaline-gts-23-review-2023.html')),
  row('Brooks', 'Ghost', '15', 12, 'https://blog.brooksrunning.com.au/the-ghost-16/'),
  row('Brooks', 'Ghost', '16', 12, 'https://blog.brooksrunning.com.au/the-ghost-16/'),
  row('Brooks', 'Glycerin', '20', 10, doctors('2022/08/brooks-glycerin-20-review-2022.html')),
  row(
    'Brooks',
    'Glycerin',
    '21',
    10,
    'https://outside-stories.de/schuhe/laufschuhe-trailrunningschuhe-getestet-unabhaengig-bewertet/brooks-glycerin-21-laufschuhe-damen',
  ),
  row('Brooks', 'Glycerin GTS', '20', 10, doctors('2022/08/brooks-glycerin-gts-20-review-2022.html')),
  row('Brooks', 'Glycerin GTS', '21', 10, doctors('p/brooks-glycerin-gts-21-review-2024.html')),
  row('Brooks', 'Hyperion GTS', '2', 8, doctors('2024/07/brooks-hyperion-gts-2-review-2024.html')),

  row('HOKA', 'Bondi', '8', 4, 'https://www.irun.ca/index.php/shoe-review-hoka-clifton-9/'),
  row(
    'HOKA',
    'Clifton',
    '5',
    5,
    'http://www.treehouse-writing.com/2018/10/12/performance-review-hoka-one-one-clifton-5/',
  ),
  row('HOKA', 'Clifton', '9', 5, 'https://irunsg.com/blogs/product-reviews/hoka-clifton-9-shoes-review'),
  row('HOKA', 'Mach', '5', 5, yahoo('hoka-mach-6-tried-tested-115900277.html')),
  row('HOKA', 'Mach', '6', 5, yahoo('hoka-mach-6-tried-tested-115900277.html')),
  row('HOKA', 'Speedgoat', '5', 4, doctors('2022/02/hoka-speedgoat-5-review.html')),

  row(
    'Merrell',
    'Agility Peak',
    '5',
    6,
    'https://leave-the-road-and.run/why-im-transitioning-back-to-altras/amp',
  ),

  row('Mizuno', 'Wave Rider', '27', 12, doctors('2023/06/mizuno-wave-rider-27-review-2023.html')),

  row('New Balance', 'Fresh Foam X 1080', '14', 6, 'https://therunningclub.it/?p=23692'),
  row('New Balance', 'FuelCell Rebel', '2', 6, doctors('2021/05/new-balance-fuelcell-rebel-2-review.html')),
  row('New Balance', 'FuelCell Rebel', '3', 6, doctors('2022/09/new-balance-fuelcell-rebel-v3-review.html')),
  row(
    'New Balance',
    'FuelCell Rebel',
    '4',
    6,
    'https://mansworldindia.com/lifestyle/how-i-got-into-a-relationship-with-the-new-balance-rebel-v4-2',
  ),

  row('Nike', 'Alphafly', '3', 8, 'https://runrepeat.com/uk/nike-alphafly-3'),
  row('Nike', 'Pegasus', '40', 10, doctors('2023/04/nike-pegasus-40-review-2023.html')),
  row('Nike', 'Pegasus', '41', 10, doctors('2024/06/nike-pegasus-41-review-2024.html')),
  row('Nike', 'Vaporfly 4% Flyknit', null, 10, 'https://www.solereview.com/nike-vaporfly-4-flyknit-review/'),

  row('On', 'Cloudmonster', null, 6, 'https://runningmagazine.ca/sections/gear/shoe-review-on-cloudmonster/'),

  row('PUMA', 'Deviate Nitro', '2', 8, yahoo('puma-deviate-nitro-3-tried-092800841.html')),
  row('PUMA', 'Deviate Nitro', '3', 10, doctors('2024/06/puma-deviate-nitro-3-review-2024.html')),
  row(
    'PUMA',
    'Deviate Nitro Elite',
    '2',
    8,
    'https://www.roadtrailrun.com/2024/08/puma-deviate-nitro-elite-3-review-up-in.html',
  ),
  row(
    'PUMA',
    'Deviate Nitro Elite',
    '3',
    8,
    'https://www.roadtrailrun.com/2024/08/puma-deviate-nitro-elite-3-review-up-in.html',
  ),
  row('PUMA', 'Velocity Nitro', '3', 10, doctors('2024/02/puma-velocity-nitro-3-review-2024.html')),

  row('Saucony', 'Endorphin Rift', null, 6, doctors('2023/06/saucony-endorphin-rift-review-2023.html')),
  row('Saucony', 'Endorphin Speed', '2', 8, 'https://www.steadyfoot.com/best-8mm-drop-running-shoes/'),
  row(
    'Saucony',
    'Endorphin Speed',
    '3',
    8,
    'https://findmyfootwear.com/saucony-endorphin-speed-4-review-the-best-do-it-all-daily-trainer/',
  ),
  row('Saucony', 'Endorphin Speed', '4', 8, doctors('2024/02/saucony-endorphin-speed-4-review.html')),
  row('Saucony', 'Kinvara', '14', 4, doctors('2023/02/saucony-kinvara-14-review-2023.html')),
  row(
    'Saucony',
    'Ride',
    '16',
    8,
    'http://runningwarehouse.ca/blogs/product-guides-and-reviews/gear-review-saucony-ride-17',
  ),
  row('Saucony', 'Ride', '17', 8, 'https://meta-endurance.com/saucony-ride-17-review/'),
  row('Saucony', 'Triumph', '20', 10, 'https://believeintherun.com/shoe-reviews/saucony-triumph-21-review/'),
  row('Saucony', 'Triumph', '21', 10, doctors('2023/06/saucony-triumph-21-review-2023.html')),
];
