done = "partly done"
