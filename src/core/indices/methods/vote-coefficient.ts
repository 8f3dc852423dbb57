import { method } from './method';

/** 测评系数: full marks × vote score ÷ 100. */
export const voteCoefficient = method('voteCoefficient', '=[@max]*MAX(0,MIN([@actual]/100,1))');
