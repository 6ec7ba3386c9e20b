"""The questionnaire of qualification and what it proposes."""
