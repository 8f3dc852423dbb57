import { method } from './method';

/** 缺项扣分: so many points off for each one missing, 扣完为止. */
export const deductPerMissing = method('deductPerMissing', '=MAX(0,[@max]-[@unit]*MAX(0,[@actual]+0))');
