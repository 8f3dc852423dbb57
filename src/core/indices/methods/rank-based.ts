import { method } from './method';

/** 按名次: full marks for the first place, 2 % of them less for each place after it. */
export const rankBased = method('rankBased', '=[@max]*MAX(0,MIN(1,1-[@unit]*([@actual]-1)))', 0.02);
