import { method } from './method';

/** 按比例: full marks × actual ÷ target, never more than full marks. */
export const proportional = method('proportional', '=[@max]*MAX(0,MIN([@actual]/[@target],1))');
