import type { MatterFacts } from '../facts.ts';
import type { Rulebook } from '../rulebook.ts';
import { countFigure, rateFigure, ratioOf, type Figure } from './figure.ts';
import { isOwnProposal, proposalsOf, type Year } from './scope.ts';

type Proposal = MatterFacts & { slug: string };

/** Each proposal falls in exactly one: key before collective before other (semantics: partition). */
export function partitionOf(facts: Pick<MatterFacts, 'isKey' | 'matterKind'>): 'key' | 'collective' | 'other' {
  if (facts.isKey) return 'key';
  return facts.matterKind === 'collective' ? 'collective' : 'other';
}

/** How many there were, by what they are. */
export function proposalFigures(year: Year): Figure[] {
  const proposals = proposalsOf(year);
  const of = (part: string): Proposal[] => proposals.filter((facts) => partitionOf(facts) === part);
  const recommendations = year.matters.filter((facts) => facts.matterKind === 'recommendation' && facts.origin === 'district' && facts.exit === null).flatMap((facts) => facts.slug ?? []);
  return [
    countFigure(
      ['recommendations.count', '建议案', 'Recommendations', '本级已立案的建议案，不计入提案各项比率', 'Docketed recommendations of the district; outside the base of the proposal figures'],
      recommendations,
    ),
    countFigure(
      [
        'proposals.count',
        '提案总数',
        'Proposals',
        '本级已立案且未撤案的提案；并案提案各计一件（规则另有规定的除外）',
        'Docketed proposals of the district that were not withdrawn; merged ones count each, unless the rulebook counts principals only',
      ],
      slugs(proposals),
    ),
    countFigure(['proposals.key', '重点提案', 'Key proposals', '标为重点的提案', 'Proposals marked as key'], slugs(of('key'))),
    countFigure(['proposals.collective', '集体提案', 'Collective proposals', '重点提案以外的集体提案', 'Collective proposals that are not key'], slugs(of('collective'))),
    countFigure(['proposals.other', '其他提案', 'Other proposals', '重点、集体以外的提案', 'Proposals that are neither key nor collective'], slugs(of('other'))),
    ...categoryFigures(of('other'), year.rules),
    countFigure(
      ['merged.count', '并案提案', 'Merged proposals', '并入其他提案办理的提案', 'Proposals handled with another one'],
      slugs(year.matters.filter((facts): facts is Proposal => isOwnProposal(facts) && facts.slug !== null && facts.exit === null && facts.mergedInto !== null)),
    ),
    filingFigure(year),
  ];
}

const slugs = (list: readonly Proposal[]): string[] => list.map((facts) => facts.slug);

function categoryFigures(others: readonly Proposal[], rules: Rulebook): Figure[] {
  return rules.categories.map(({ code, label }) => {
    const inside = others.filter((facts) => facts.category !== null && isWithin(rules, facts.category, code));
    return countFigure(
      [
        `proposals.other.${code}`,
        `其他提案：${label.zh}`,
        `Other proposals: ${label.en ?? label.zh}`,
        '重点、集体以外的提案按类别，含下级类别',
        'Proposals neither key nor collective, by category, subcategories included',
      ],
      slugs(inside),
    );
  });
}

function isWithin(rules: Rulebook, category: string, ancestor: string): boolean {
  let at: string | null = category;
  for (let steps = 0; at !== null && steps < 20; steps++) {
    if (at === ancestor) return true;
    at = rules.categories.find((each) => each.code === at)?.parent ?? null;
  }
  return false;
}

function filingFigure({ matters }: Year): Figure {
  const received = matters.filter((facts) => isOwnProposal(facts) && facts.submittedOn !== null).map((facts) => ({ ...facts, slug: facts.slug ?? '' }));
  return rateFigure(
    ['filing-rate', '立案率', 'Filing rate', '已立案提案占收到提案的比例', 'Docketed proposals of those received'],
    ratioOf(received, (facts) => facts.docketedOn !== null, { zh: '收到的提案', en: 'proposals received' }),
  );
}
