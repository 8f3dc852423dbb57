import { method } from './method';

/** 按次计分: so many points each time, up to full marks. */
export const perOccurrenceCapped = method('perOccurrenceCapped', '=MIN([@max],[@unit]*MAX(0,[@actual]+0))');
