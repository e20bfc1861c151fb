import { matterId, type Stage } from '../stage.ts';
import { between } from '../seed.ts';
import { during, workday, type Step } from './dates.ts';
import type { Plot } from './plot.ts';

/** Writing, co-signing, submission, review, docketing, key marks, mergers. */
export function intake(stage: Stage, plot: Plot): Step[] {
  const { key, matter, order } = plot;
  const id = matterId(key);
  const step = (day: string, name: string, run: () => Promise<unknown>, shift = 0): Step => ({ at: during(day, order * 3 + shift), key: `${key}/${name}`, run: async () => void (await run()) });
  const author = () => (plot.proposer === null ? stage.who('committee-director') : matter.kind === 'collective' ? stage.who(plot.proposer) : stage.member(plot.proposer));
  const wording = {
    title: matter.title,
    situation: matter.situation,
    analysis: matter.analysis,
    suggestions: matter.suggestions,
    mayPublish: true,
    suggestedUnitIds: [stage.unit(matter.lead)],
    isOneMatter: true,
  };
  const sealed = matter.kind === 'collective' || matter.kind === 'recommendation';
  return [
    step(plot.draftedOn, 'draft', async () =>
      stage.act(`${key}/draft`, 'draft-proposal', await author(), {
        ...wording,
        matterKind: matter.kind,
        ...(sealed ? { seal: await stage.scan(`${matter.title}（盖章件）`) } : {}),
        ...(plot.proposer === null ? { inNameOf: '政协望川市澄湖区委员会' } : {}),
      }),
    ),
    ...cosigning(stage, plot, id),
    step(plot.submittedOn, 'submit', async () => stage.act(`${key}/submit`, 'submit-proposal', await author(), {}, id), 2),
    ...(plot.turns.isRevised ? revision(stage, plot, id, wording) : []),
    {
      at: during(plot.docketedOn, order + 1),
      key: `${key}/docket`,
      run: async () => void (await stage.act(`${key}/docket`, 'docket-proposal', await stage.who('committee-1'), { category: matter.category, submission: matter.submission }, id)),
    },
    ...(matter.key_mark ? [step('2024-02-06', 'key', async () => stage.act(`${key}/key`, 'mark-key', await stage.who('committee-director'), {}, id))] : []),
    ...(plot.turns.mergedInto
      ? [
          step(workday(plot.docketedOn, 1), 'merge', async () =>
            stage.act(
              `${key}/merge`,
              'merge-proposals',
              await stage.who('committee-1'),
              { principalId: matterId(plot.turns.mergedInto ?? ''), reason: '两件提案反映同一事项，合并办理，分别答复提案者。' },
              id,
            ),
          ),
        ]
      : []),
  ];
}

function cosigning(stage: Stage, plot: Plot, id: string): Step[] {
  if (plot.cosigners.length === 0) return [];
  const { key, order } = plot;
  const memberIds = async (): Promise<string[]> => Promise.all(plot.cosigners.map(async (each) => (await stage.member(each.name)).memberId ?? ''));
  const invite: Step = {
    at: during(plot.draftedOn, order * 3 + 1),
    key: `${key}/invite`,
    run: async () => void (await stage.act(`${key}/invite`, 'invite-cosigners', await stage.member(plot.proposer ?? ''), { memberIds: await memberIds() }, id)),
  };
  const answers = plot.cosigners.map((each, at): Step => ({
    at: during(workday(plot.draftedOn, 1 + (at % 2)), order * 3 + at),
    key: `${key}/cosign/${at}`,
    run: async () => {
      const member = await stage.member(each.name);
      if (each.answer === 'signs') await stage.act(`${key}/cosign/${at}`, 'cosign', member, {}, id);
      if (each.answer === 'declines' || each.answer === 'silent') await stage.act(`${key}/cosign/${at}`, 'decline-cosign', member, {}, id);
      if (each.answer === 'signs-on-paper') {
        await stage.act(
          `${key}/cosign/${at}`,
          'record-on-behalf',
          await stage.who('committee-2'),
          { what: 'co-signature', memberId: member.memberId, scan: await stage.scan(`${plot.matter.title}（${each.name}签名页）`) },
          id,
        );
      }
    },
  }));
  return [invite, ...answers];
}

function revision(stage: Stage, plot: Plot, id: string, wording: { analysis: string }): Step[] {
  const { key, order } = plot;
  const back = workday(plot.submittedOn, 1);
  return [
    {
      at: during(back, order + 5),
      key: `${key}/return`,
      run: async () => void (await stage.act(`${key}/return`, 'return-for-revision', await stage.who('committee-2'), { remarks: '建议部分请写明责任主体和完成时限，便于分办。' }, id)),
    },
    {
      at: during(workday(back, 1), order + 5),
      key: `${key}/revise`,
      run: async () => {
        const author = plot.matter.kind === 'collective' ? await stage.who(plot.proposer ?? '') : await stage.member(plot.proposer ?? '');
        await stage.act(`${key}/revise`, 'revise-draft', author, { ...wording, analysis: `${wording.analysis}请有关部门明确牵头单位和时间表。` }, id);
        await stage.act(`${key}/resubmit`, 'submit-proposal', author, {}, id);
      },
    },
  ];
}

/** What was sent in but is no proposal: seen as such by the committee, and told to the proposer. */
export const turnedAway: readonly { key: string; title: string; situation: string; analysis: string; suggestion: string; outcome: { name: string; input: Record<string, string> } }[] = [
  {
    key: 'away-1',
    title: '关于解决本人停车位产权纠纷的建议',
    situation: '我在月塘街道购买住房时与开发商约定了一个车位，交付后产权登记一直没有办成，双方各执一词。',
    analysis: '合同条款含糊，开发商已经更换负责人，协商多次没有结果。',
    suggestion: '请区里出面督促开发商为我办理车位产权登记。',
    outcome: { name: 'decline-proposal', input: { ground: 'personal', explanation: '所提事项属个人民事纠纷，建议通过人民调解或诉讼途径解决，已告知法律援助联系方式。' } },
  },
  {
    key: 'away-2',
    title: '关于加强干部队伍作风建设的一些想法',
    situation: '有些窗口单位中午没有人值班，群众跑空趟；也有不少单位做得很好，值得表扬。',
    analysis: '作风问题涉及面宽，根子在责任心和考核办法。',
    suggestion: '希望各单位进一步转变作风，提高效率。',
    outcome: { name: 'divert-proposal', input: { to: 'opinion', explanation: '反映的现象有参考价值，但没有具体建议，作为意见建议转区委组织部参阅。' } },
  },
  {
    key: 'away-3',
    title: '关于东堤早市占道情况的反映',
    situation: '近一个月东堤路早市又延长到上午十点，公交车进站困难，学生上学要绕到机动车道。',
    analysis: '疏导点建成前的过渡安排没有接上，现场没有人管。',
    suggestion: '请尽快派人到现场看一看。',
    outcome: { name: 'divert-proposal', input: { to: 'public-sentiment', explanation: '情况紧急、篇幅短小，作为社情民意信息当日转区城市管理执法局处理。' } },
  },
  {
    key: 'away-4',
    title: '关于推广某品牌净水设备进校园的建议',
    situation: '有企业研制的净水设备已经在外地几所学校使用，效果反映不错。',
    analysis: '学校饮水安全受到家长关注，更换设备需要资金。',
    suggestion: '建议教育部门统一采购该品牌净水设备。',
    outcome: { name: 'decline-proposal', input: { ground: 'advertising', explanation: '内容为推介特定产品，不符合立案条件；学校饮水安全情况已另转区教育局了解。' } },
  },
  {
    key: 'away-5',
    title: '关于正在诉讼的拆迁补偿案件的建议',
    situation: '新渡街道一户居民的补偿案件二审尚未宣判，当事人多次来访。',
    analysis: '双方对补偿标准理解不同，已经进入司法程序。',
    suggestion: '建议区政府先行补足差额。',
    outcome: { name: 'decline-proposal', input: { ground: 'in-court', explanation: '该案已进入诉讼程序，依照规定不作为提案立案，请依法等待裁判。' } },
  },
];

export function turnAway(stage: Stage): Step[] {
  return turnedAway.flatMap((each, at): Step[] => {
    const id = matterId(each.key);
    const day = workday('2024-01-11', between(each.key, 0, 3));
    const name = `turned-away/${at}`;
    return [
      {
        at: during(day, 300 + at),
        key: `${each.key}/draft`,
        run: async () => {
          const author = await stage.member((await membersNotProposing(stage))[at] ?? '');
          await stage.act(`${each.key}/draft`, 'draft-proposal', author, {
            matterKind: 'individual',
            title: each.title,
            situation: each.situation,
            analysis: each.analysis,
            suggestions: [each.suggestion],
            mayPublish: true,
            isOneMatter: true,
          });
          await stage.act(`${each.key}/submit`, 'submit-proposal', author, {}, id);
        },
      },
      { at: during(workday('2024-01-25', at % 3), 100 + at), key: name, run: async () => void (await stage.act(name, each.outcome.name, await stage.who('committee-1'), each.outcome.input, id)) },
    ];
  });
}

/** The last names of the roster bring nothing else this year. */
async function membersNotProposing(stage: Stage): Promise<string[]> {
  return [...(await stage.register()).members.values()]
    .map((each) => each.name)
    .toSorted()
    .slice(-5);
}
