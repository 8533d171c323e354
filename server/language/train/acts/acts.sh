#!/bin/sh
# Teaches the act heads and writes them into the model's folder: acts.sh SILVER MPNET MODEL WORK GOLD... (../README.md says
# what they are). WORK/models gets a copy of the model for each fold, whose heads have not seen the articles of that fold.
set -eu
silver=$1 mpnet=$2 model=$3 work=$4
shift 4
train=$(cd "$(dirname "$0")/.." && pwd)
root=$train/../../..
export PYTHONPATH="$train" PYTHONSAFEPATH=1 PATH="$root/node_modules/.bin:$PATH"
mkdir -p "$work/models"

# A large model learns from the annotated news, and reads news that nobody has annotated.
node "$root/server/extract/train/acts/sentences.ts" "$@" >"$work/gold.jsonl"
python -m acts.train_teacher --gold "$work/gold.jsonl" --encoder "$mpnet" --out "$work/acts-teacher.pt"
python -m acts.silver "$silver" >"$work/silver.jsonl"
python -m acts.annotate "$work/acts-teacher.pt" "$mpnet" "$work/silver.jsonl" "$work/acts-taught.pt"

# The heads learn from both, over the vectors that the model itself gives.
python -m acts.vectors "$model" "$work/gold.jsonl" "$work/gold.pt"
python -m acts.vectors "$model" "$work/silver.jsonl" "$work/silver.pt"
taught() {
  python -m acts.train_student --gold "$work/gold.jsonl" "$work/gold.pt" \
    --silver "$work/silver.jsonl" "$work/silver.pt" "$work/acts-taught.pt" "$@"
}
taught --out "$work/acts.pt"
python -m acts.export "$work/acts.pt" "$model"

# The weights of server/extract/model/acts.tsv are fitted to what heads read in articles that they do not know.
for fold in 0 1 2; do
  taught --without-fold $fold --passes 9 --silver-passes 2 --out "$work/acts-$fold.pt"
  python -m acts.export "$work/acts-$fold.pt" "$model" --out "$work/models/f$fold"
done
