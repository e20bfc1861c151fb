import type { Letter } from '../../src/domain/letter/letter.ts';
import type { ReportDocument } from '../../src/domain/report/document.ts';

/** A year's report with every kind of block. */
export const report: ReportDocument = {
  title: '关于区政协九届三次会议建议案、提案办理情况的报告',
  issuer: '澄湖区人民政府',
  asOf: '2024-10-31',
  address: 'https://tian.chenghu.example/reports/2024',
  blocks: [
    {
      kind: 'paragraph',
      runs: [
        { text: '2024年,区政府共承办区政协九届三次会议建议案' },
        { text: '1', figure: 'motions' },
        { text: '件,提案' },
        { text: '116', figure: 'proposals', strong: true },
        { text: '件(其中重点提案' },
        { text: '5', figure: 'key-proposals' },
        {
          text: '件)。区委、区政府高度重视建议案、提案办理工作,主要领导统筹协调、亲自调度,分管领导全面领办、压实责任;各承办单位按照统一部署,结合部门职责,全力推进办理。截至目前,所有提案均已办理完毕,办复率',
        },
        { text: '100%', figure: 'answered-share' },
        { text: '。现将办理情况报告如下:' },
      ],
    },
    { kind: 'heading', level: 1, id: 'overview', text: '一、提案办理总体情况' },
    { kind: 'heading', level: 2, id: 'overview-classes', text: '（一）提案分类情况' },
    {
      kind: 'paragraph',
      runs: [{ text: '经审查立案的提案按类别统计如下。经济发展类、城市建设类、科教文卫类、社会法制类合计82件，集体提案29件，重点提案5件。' }],
    },
    {
      kind: 'table',
      caption: '各类提案办理结果',
      head: ['类别', '件数', '已解决（A类）', '列入计划（B类）', '暂无条件（C类）', '占比'],
      rows: [
        [{ text: '重点提案' }, { text: '5', figure: 'key' }, { text: '5' }, { text: '0' }, { text: '0' }, { text: '4.3%' }],
        [{ text: '集体提案' }, { text: '29', figure: 'collective' }, { text: '27' }, { text: '1' }, { text: '1' }, { text: '25.0%' }],
        [{ text: '经济发展' }, { text: '15' }, { text: '14' }, { text: '1' }, { text: '0' }, { text: '12.9%' }],
        [{ text: '城市建设' }, { text: '26' }, { text: '21' }, { text: '4' }, { text: '1' }, { text: '22.4%' }],
        [{ text: '科教文卫' }, { text: '28' }, { text: '26' }, { text: '1' }, { text: '1' }, { text: '24.1%' }],
        [{ text: '社会法制' }, { text: '13' }, { text: '12' }, { text: '1' }, { text: '0' }, { text: '11.2%' }],
        [{ text: '合计', strong: true }, { text: '116', strong: true }, { text: '105' }, { text: '8' }, { text: '3' }, { text: '100%' }],
      ],
      note: '占比按四舍五入保留一位小数，各项之和可能不等于100%。',
    },
    {
      kind: 'bars',
      caption: '各类提案件数',
      unit: '件',
      rows: [
        { label: '集体提案', value: 29 },
        { label: '科教文卫', value: 28 },
        { label: '城市建设', value: 26 },
        { label: '经济发展', value: 15 },
        { label: '社会法制', value: 13 },
        { label: '重点提案', value: 5 },
      ],
    },
    { kind: 'heading', level: 2, id: 'overview-practice', text: '（二）主要做法' },
    { kind: 'heading', level: 3, id: 'practice-duty', text: '1．压实办理责任' },
    {
      kind: 'paragraph',
      runs: [
        {
          text: '区政府常务会议专题研究提案办理工作，逐件明确分管领导、主办单位和办结时限；对“久拖未决”的事项实行台账管理，按月通报进度。办理过程中坚持先沟通、再办理、后答复，与委员面对面座谈86场次，电话沟通210余次。'.repeat(
            2,
          ),
        },
      ],
    },
    { kind: 'heading', level: 3, id: 'practice-track', text: '2．强化跟踪问效' },
    { kind: 'paragraph', runs: [{ text: '对列入计划逐步解决的B类提案，由区政府督查室建立跟踪台账，明确后续措施、责任单位和完成时间，每季度向提案人反馈一次进展。' }] },
    { kind: 'heading', level: 1, id: 'motion', text: '二、《关于加快科技创新赋能产业振兴的建议案》办理情况' },
    { kind: 'blank', text: '本节须由建议案主办单位撰写，系统不代为生成。' },
    { kind: 'heading', level: 1, id: 'list', text: '三、重点提案办理情况' },
    {
      kind: 'table',
      caption: '重点提案办理一览',
      head: ['编号', '案由', '提案人', '主办单位', '办理结果'],
      rows: [
        ['1', '关于提升城市内涝防治能力的提案', '林知远、周敏', '区水务局', '新建雨水管网12.5公里，改造易涝点9处'],
        ['2', '关于加快老旧小区加装电梯的提案', '陈喆、王堃', '区住建局', '完成加装68台，另有23台正在施工'],
        ['3', '关于优化社区居家养老服务的提案', '民革澄湖区总支', '区民政局', '建成社区食堂15个，服务老人4.2万人次'],
        ['4', '关于推进中小学课后服务提质的提案', '李玥', '区教育局', '课后服务覆盖全部46所学校'],
        ['5', '关于支持中小企业数字化转型的提案', '区工商联', '区经信局', '120家企业完成诊断，57家实施改造'],
      ].map((row) => row.map((text) => ({ text }))),
      note: null,
    },
    { kind: 'paragraph', runs: [{ text: '下一步，区政府将继续加强与区政协的沟通，' }, { text: '确保件件有着落、事事有回音', strong: true }, { text: '。' }] },
  ],
};

export const letter: Letter = {
  issuer: '澄湖区水务局',
  number: '澄水函〔2024〕15号',
  classMark: 'A',
  title: '关于区政协九届三次会议第2024015号提案的答复',
  salutation: '林知远、周敏委员：',
  body: [
    { kind: 'paragraph', text: '你们提出的《关于提升城市内涝防治能力的提案》收悉。我局高度重视，会同区住建局、区城管局认真研究，并于5月21日与你们当面沟通。现答复如下：' },
    { kind: 'heading', text: '一、关于加快雨污分流改造' },
    { kind: 'paragraph', text: '今年以来，我局按照“先急后缓、分片推进”的原则,新建雨水管网12.5公里,清淤疏通管道86公里,滨湖路、文昌街等9处易涝点已全部完成整治,总投资4832万元(含市级补助1200万元)。' },
    { kind: 'heading', text: '二、关于完善应急排涝机制' },
    {
      kind: 'paragraph',
      text: '一是修订《澄湖区城市排水防涝应急预案》，明确预警、处置、恢复三个阶段共17项措施；二是购置移动泵车4台，总排水能力由每小时6000立方米提高到每小时11000立方米；三是在低洼路段安装积水监测设备32套，数据接入区城市运行管理中心。',
    },
    { kind: 'heading', text: '三、关于加强日常巡查维护' },
    { kind: 'paragraph', text: '建立“街道巡查、部门处置、群众监督”的联动机制，汛前对全区雨水口、检查井全面排查一遍，发现问题412处，均已整改完毕。6月以来，全区经历3轮强降雨，未发生长时间积水。' },
    { kind: 'paragraph', text: '本答复已经局主要负责人审签。衷心感谢你们对我区水务工作的关心和支持，请填写《提案办理情况征询意见表》并反馈。' },
  ],
  dateText: '二〇二四年七月十二日',
  contact: '联系人及电话：水务局排水科 黎明，0799-8800 1234',
  openness: '此件公开发布',
  copies: ['区政协提案委员会', '区政府督查室'],
};
