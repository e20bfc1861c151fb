import { publicActor, type Actor } from '../../src/domain/actor.ts';
import { idOf } from '../../src/server/hashing.ts';
import { commandIdOf } from '../seed.ts';
import { matterId, type Stage } from '../stage.ts';
import { slot, type Step } from './dates.ts';

/** What people outside the offices do in the year: topics, requests, a page that was taken down; notices, and the leaders’ eye on the key proposals. */
export function outside(stage: Stage): Step[] {
  return [...notices(stage), ...topics(stage), ...requests(stage), ...leaders(stage)];
}

type Who = () => Promise<Actor> | Actor;

const act = (stage: Stage, at: string, key: string, command: string, who: Who, input: object, id?: string): Step => ({
  at,
  key,
  run: async () => void (await stage.act(key, command, await who(), input, id)),
});
const started = (key: string): string => idOf(commandIdOf(key), 0);
const anybody: Who = () => publicActor;

function notices(stage: Stage): Step[] {
  const office: Who = () => stage.who('office-1');
  const list = [
    ['2024-01-10', 'notice', '关于征集提案线索的通知', '区政协提案委员会向社会公开征集提案线索。请围绕发展和民生，写明问题所在、原因和建议，一事一条。征集长期有效。'],
    ['2024-03-27', 'meeting', '2024年建议案、提案交办会召开', '三月二十六日，区政府召开建议案、提案交办会，逐件明确主办、协办单位和答复期限，要求办前、办中、办后三次沟通。'],
    ['2024-06-13', 'meeting', '2024年平时提案交办', '六月十二日，闭会期间收到的提案完成交办，答复期限自交办之日起三个月。'],
    ['2024-09-02', 'policy', '提案和答复公开办法', '提案答复原则上全文公开；涉及个人隐私、商业秘密的，隐去有关内容或以摘要公开。对公开内容有异议的，可申请撤下。'],
  ] as const;
  return [
    ...list.map(([day, noticeKind, title, text], at) => act(stage, slot(day, 2, at), `notice/${at}`, 'publish-notice', office, { noticeKind, title, text })),
    act(
      stage,
      slot('2024-06-14', 3, 0),
      'notice/2/correct',
      'publish-notice',
      office,
      { noticeKind: 'meeting', title: list[2][2], text: `${list[2][3]}协办意见须提前二十日送主办单位。`, reason: '补充协办意见的时限' },
      started('notice/2'),
    ),
  ];
}

function topics(stage: Stage): Step[] {
  const committee: Who = () => stage.who('committee-2');
  const list: readonly (readonly [string, string, string, boolean | null, string?])[] = [
    ['2024-04-08', '地铁口非机动车无处停放', '早晚高峰时，站口人行道被自行车占满，推婴儿车的只能走机动车道。建议划线并增设停放架。', true],
    ['2024-05-16', '社区图书室开放时间太短', '社区图书室工作日五点关门，上班的人去不了。建议延长到晚上八点，周末开放。', true],
    ['2024-07-22', '公园长椅没有靠背', '老年人坐久了起不来。建议更换时选有靠背、有扶手的。', true],
    ['2024-08-19', '某餐馆油烟扰民', '楼下餐馆油烟直排，已多次投诉。', false, '属具体投诉，请拨打政务服务热线办理；已转区城管局。'],
    ['2024-12-12', '校门口接送通道结冰', '入冬后校门口背阴，早晨常结冰。建议及时撒布融雪剂并铺防滑垫。', null],
  ];
  return list.flatMap(([day, title, text, isAccepted, reason], at): Step[] => [
    act(stage, slot(day, 4, at), `topic/${at}`, 'suggest-topic', anybody, { title, text }),
    ...(isAccepted === null
      ? []
      : [act(stage, slot(day, 7, at), `topic/${at}/moderate`, 'moderate-topic', committee, { isAccepted, ...(reason === undefined ? {} : { reason }) }, started(`topic/${at}`))]),
  ]);
}

function requests(stage: Stage): Step[] {
  const office: Who = () => stage.who('office-1');
  return [
    act(stage, slot('2024-12-03', 2, 0), 'application/0', 'request-on-application', anybody, {
      matterId: matterId('city-16'),
      applicant: '一位读者',
      contact: 'reader@example.org',
      purpose: '了解片区规划',
      delivery: 'email',
    }),
    act(
      stage,
      slot('2024-12-10', 2, 0),
      'application/0/answer',
      'answer-application',
      office,
      { outcome: 'partly', openReason: 'in-process', text: '答复主要内容见附件；仍在论证的部分待确定后公布。' },
      started('application/0'),
    ),
    act(stage, slot('2024-12-17', 2, 0), 'application/1', 'request-on-application', anybody, { matterId: matterId('economy-15'), applicant: '一家商户', contact: '邮寄地址留存', delivery: 'post' }),
    act(stage, slot('2024-12-05', 2, 0), 'takedown/0', 'request-takedown', anybody, {
      matterId: matterId('city-23'),
      applicant: '一位居民',
      contact: 'resident@example.org',
      reason: '页面描述的住户情况，邻里一看就知道是谁，请撤下。',
    }),
    act(stage, slot('2024-12-06', 3, 0), 'takedown/0/rule', 'rule-on-takedown', office, { isWithdrawn: true, reason: '文中情节可辨认到具体住户，撤下核改。' }, started('takedown/0')),
  ];
}

/** Each key proposal has a leader; one of them wrote an instruction, which was answered. */
function leaders(stage: Stage): Step[] {
  const seats = ['mayor', 'vice-mayor-1', 'vice-mayor-2', 'vice-mayor-3', 'vice-mayor-1'];
  const plan = '每季度调度一次，重点看建议是否逐条落实；答复前听取提案者意见。';
  const first = matterId('key-01');
  return [
    ...seats.map((seat, at) => act(stage, slot('2024-03-29', 3, at), `key-0${at + 1}/lead`, 'take-lead', () => stage.who(seat), { plan }, matterId(`key-0${at + 1}`))),
    act(stage, slot('2024-04-12', 3, 0), 'key-01/instruct', 'give-instruction', () => stage.who('mayor'), { text: '请主办单位两周内报送分步实施安排，能先办的先办。', dueOn: '2024-04-26' }, first),
    act(stage, slot('2024-04-24', 3, 0), 'key-01/instructed', 'answer-instruction', () => stage.who('industry/officer'), { text: '已报送分步实施安排，第一批事项五月启动。' }, first),
  ];
}
