/** The word of a card. What was done after its day has the colour of what is done, and says that it was late. */
import type { ProgressResult } from '../model/score';
import type { ColourId, Template } from '../model/template';
import { LATE } from './vocabulary';

type Judged = Pick<ProgressResult, 'colour'> & Partial<Pick<ProgressResult, 'reason'>>;

/** 绿（完成）, 绿（逾期完成）, 黄…; "" where the template has no such colour. */
export function cardOf(template: Template, { colour, reason }: Judged): string {
  const card = template.colours.find(({ id }) => id === colour)?.card ?? '';
  return colour === 'done' && reason === 'late-done' ? lateCard(card) : card;
}

/** All that may stand on cards of one colour. */
export function cardsOf(template: Template, colour: ColourId): readonly string[] {
  const card = cardOf(template, { colour });
  return colour === 'done' ? [card, lateCard(card)] : [card];
}

const lateCard = (card: string): string => `${card.replace(/（[^）]*）$/, '')}（${LATE}）`;
