import { beforeHan, defineMessages } from '#ui';

export const messages = defineMessages({
  en: {
    axis: (name: string, unit: string) => `${name}, ${unit}`,
    table: 'Table',
    exportAs: (format: string, name: string) => `Save ${name} as ${format}`,
    rowsOf: (shown: string, all: string) =>
      `${shown} of ${all} rows, evenly spaced; the CSV has all of them.`,
    cursor: 'Point cursor: arrow keys read values',
    highlight: (name: string) => `Highlight ${name}`,
    matrixKeys: 'Arrow keys move from cell to cell.',
    matrixSummary: (rows: number, columns: number, low: string, high: string) =>
      `${rows} by ${columns} cells, from ${low} to ${high}.`,
    masked: 'masked',
    barsSummary: (top: string, value: string, count: number) =>
      `The largest of the ${count} shown: ${top}, ${value}.`,
    histogramSummary: (count: string, low: string, high: string, median: string) =>
      `${count} values from ${low} to ${high}; the median is ${median}.`,
    scatterSummary: (count: number, x: string, y: string) =>
      `${count} points. Across: ${x}; up: ${y}.`,
    stackSummary: (total: string, value: string, parts: string) =>
      `At the end ${total} is ${value}: ${parts}.`,
    part: (name: string, value: string) => `${name} ${value}`,
    comma: ', ',
    vectorSummary: (label: string, length: number, low: string, high: string) =>
      `${label}: ${length} numbers from ${low} to ${high}`,
    noData: 'Nothing has been measured yet.',
    count: 'count',
    from: 'from',
    lowest: 'lowest',
    highest: 'highest',
    to: 'to',
    token: 'token',
    probability: 'probability',
    exportFailed: 'This browser could not draw the picture; the SVG holds the same.',
  },
  zh: {
    axis: (name, unit) => `${name}（${unit}）`,
    table: '表格',
    exportAs: (format, name) => `将${name}保存为 ${format}`,
    rowsOf: (shown, all) => `共 ${all} 行，此处等距取 ${shown} 行；CSV 含全部数据。`,
    cursor: '读数光标：用方向键逐点读取',
    highlight: (name) => `突出显示${name}`,
    matrixKeys: '用方向键在单元格之间移动。',
    matrixSummary: (rows, columns, low, high) =>
      `${rows} 行 ${columns} 列，数值从 ${low} 到 ${high}。`,
    masked: '已遮蔽',
    barsSummary: (top, value, count) => `所示 ${count} 项中最大的：${top}，${value}。`,
    histogramSummary: (count, low, high, median) =>
      `共 ${count} 个值，从 ${low} 到 ${high}，中位数 ${median}。`,
    scatterSummary: (count, x, y) => `${count} 个点。横轴：${x}；纵轴：${y}。`,
    stackSummary: (total, value, parts) => `最后，${beforeHan(total, `为 ${value}`)}：${parts}。`,
    part: (name, value) => `${name} ${value}`,
    comma: '，',
    vectorSummary: (label, length, low, high) => `${label}：${length} 个数，从 ${low} 到 ${high}`,
    noData: '尚无测量结果。',
    count: '个数',
    from: '自',
    lowest: '最低',
    highest: '最高',
    to: '至',
    token: '词元',
    probability: '概率',
    exportFailed: '此浏览器无法绘制该图片；SVG 文件内容相同。',
  },
});
