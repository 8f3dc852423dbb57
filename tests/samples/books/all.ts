/** Every workbook of the city, folder by folder. */
import type { City } from '../city/city';
import * as office from './office';
import * as oddities from './oddities';
import * as organs from './organs';
import * as tingquan from './tingquan';
import * as tingquanFaults from './tingquan-faults';
import * as tingquanMoreFaults from './tingquan-more-faults';
import * as twoNew from './two-new';
import * as wanghe from './wanghe';
import * as wangheFaults from './wanghe-faults';
import * as wangheMoreFaults from './wanghe-more-faults';
import * as wangheTown from './wanghe-town';
import type { Workbook } from './workbook';

export function allBooks(city: City): Workbook[] {
  return [
    wanghe,
    wangheTown,
    wangheFaults,
    wangheMoreFaults,
    tingquan,
    tingquanFaults,
    tingquanMoreFaults,
    organs,
    twoNew,
    oddities,
    office,
  ].flatMap((folder) => Object.values(folder).map((make) => make(city)));
}
