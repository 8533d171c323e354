#!/bin/sh
# From treebanks and encoders to server/language/model: make.sh TREEBANKS MINILM MPNET WORK (README.md says what they are)
set -eu
treebanks=$1 minilm=$2 mpnet=$3 work=$4
here=$(dirname "$0")
ewt=$treebanks/ewt-train.conllu gum=$treebanks/gum-ccby-train.conllu silver=$treebanks/voa-silver.conllu.gz
dev="$treebanks/ewt-dev.conllu $treebanks/gum-ccby-dev.conllu"

# A larger model learns from the gold sentences (GUM, the smaller and nearer to news, counts twice) and reads the silver ones.
python "$here/train.py" --gold "$ewt" "$gum" "$gum" --silver "$silver" --silver-share 0 --dev $dev \
  --encoder "$mpnet" --layers 8 --passes 3 --batch 1000 --rate 7e-5 --seed 1 --out "$work/teacher.pt"
python "$here/annotate.py" "$work/teacher.pt" "$mpnet" "$silver" "$work/taught.pt"

# The small one learns from the gold sentences, from GUM's documents whole, and from what the larger one read.
python "$here/train.py" --gold "$ewt" "$gum" --documents "$gum" --silver "$silver" --teacher "$work/taught.pt" --dev $dev \
  --encoder "$minilm" --layers 6 --passes 4 --silver-share 1.5 --seed 1 --out "$work/weights.pt"
python "$here/antecedents.py" "$work/weights.pt" "$minilm" "$gum" --seed 1
python "$here/export.py" "$work/weights.pt" "$minilm/vocab.txt" "$here/../model" --gold "$ewt" "$gum" --silver "$silver"
